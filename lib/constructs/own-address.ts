import { CfnOutput } from "aws-cdk-lib";
import {
  ApiMapping,
  DomainName,
  type HttpApi,
  type HttpStage,
  SecurityPolicy,
} from "aws-cdk-lib/aws-apigatewayv2";
import {
  Certificate,
  CertificateValidation,
  type ICertificate,
} from "aws-cdk-lib/aws-certificatemanager";
import { ARecord, HostedZone, type IHostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { ApiGatewayv2DomainProperties } from "aws-cdk-lib/aws-route53-targets";
import { Construct } from "constructs";
import { OUTPUTS } from "../outputs.ts";
import type { Settings } from "../settings.ts";

export type DomainSettings = NonNullable<Settings["domain"]>;

export interface OwnAddressProps {
  readonly domain: DomainSettings;
  readonly api: HttpApi;
  readonly stage: HttpStage;
}

/**
 * The API under a name of the organisation's own. AWS's own address keeps answering: mails of before lead there.
 *
 * Made anew it has the same name, so it can go with the application.
 */
export class OwnAddress extends Construct {
  /** Without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { domain, api, stage }: OwnAddressProps) {
    super(scope, id);

    const { name, hostedZone, certificate: arn } = domain;
    const zone = hostedZone ? HostedZone.fromHostedZoneId(this, "Zone", hostedZone) : undefined;
    const certificate = arn
      ? Certificate.fromCertificateArn(this, "Certificate", arn)
      : this.certificateIn(name, zone);
    const domainName = new DomainName(this, "Name", {
      domainName: name,
      certificate,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const mapping = new ApiMapping(this, "Mapping", { api, domainName, stage });
    // Named, not referred to: CloudFormation does not see that it comes first.
    mapping.node.addDependency(stage);
    if (zone) {
      const { regionalDomainName, regionalHostedZoneId } = domainName;
      new ARecord(this, "Record", {
        zone,
        // With its dot it is whole: the name of the zone need not be known.
        recordName: `${name}.`,
        target: RecordTarget.fromAlias(
          new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
        ),
      });
    } else {
      new CfnOutput(this, "DnsRecord", {
        description: OUTPUTS.dns,
        value: `${name} CNAME ${domainName.regionalDomainName}`,
      });
    }
    this.url = `https://${name}`;
  }

  private certificateIn(domainName: string, zone: IHostedZone | undefined): ICertificate {
    const validation = CertificateValidation.fromDns(zone);
    return new Certificate(this, "Certificate", { domainName, validation });
  }
}
