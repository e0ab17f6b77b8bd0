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
 * The API under the organisation's own domain. AWS's URL keeps working: earlier mails link to it.
 *
 * Recreated it has the same name, so it is part of the application.
 */
export class OwnAddress extends Construct {
  /** Without a trailing slash. */
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
    // Named, not referenced: CloudFormation does not see the dependency.
    mapping.node.addDependency(stage);
    if (zone) {
      const { regionalDomainName, regionalHostedZoneId } = domainName;
      new ARecord(this, "Record", {
        zone,
        // The trailing dot makes it fully qualified: the zone's name is not needed.
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
