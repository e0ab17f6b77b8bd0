import { Aws, CfnOutput, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EmailIdentity, Identity, MailFromBehaviorOnMxFailure } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { builtPlan } from "../built-plan.ts";
import { OUTPUTS } from "../outputs.ts";
import { senderHeader } from "../sender-header.ts";
import type { Settings } from "../settings.ts";
import { acknowledgeStar } from "./acknowledge.ts";
import type { Keeping } from "./keeping.ts";
import type { ProgramFunction } from "./program-function.ts";

export interface SenderIdentityProps {
  readonly settings: Pick<Settings, "region" | "sender" | "sesSandbox">;
  readonly keeping: Keeping;
}

/**
 * The sender: a domain with DKIM and its own MAIL FROM, or one address.
 *
 * DNS holds this identity's tokens, and other stages may send with it, so it survives a deleted stack and stays when the
 * settings name another, or call it an existing one.
 */
export class SenderIdentity extends Construct {
  /** The From header. */
  readonly header: string;
  private readonly address: string;
  private readonly identities: string;

  constructor(scope: Construct, id: string, { settings, keeping }: SenderIdentityProps) {
    super(scope, id);

    const { sender, region } = settings;
    this.address = sender.address;
    const { name = builtPlan().settings.organisation, address } = sender;
    this.header = senderHeader({ name, address });
    if (!sender.existingIdentity)
      addIdentity(this, sender, region).applyRemovalPolicy(keeping.removalPolicy);
    this.identities = settings.sesSandbox ? "*" : (sender.domain ?? sender.address);
  }

  /** Grants sending mails, only from this sender and with this configuration set. */
  allowSend({ role }: ProgramFunction, configurationSetName: string): void {
    const ses = `ses:${Stack.of(this).region}`;
    const here = `arn:${Aws.PARTITION}:${ses}:${Aws.ACCOUNT_ID}`;
    role.addToPrincipalPolicy(
      new PolicyStatement({
        // Calendar invitations are sent raw, which is a separate SES permission.
        actions: ["ses:SendEmail", "ses:SendRawEmail"],
        resources: [
          `${here}:identity/${this.identities}`,
          `${here}:configuration-set/${configurationSetName}`,
        ],
        conditions: { StringEquals: { "ses:FromAddress": this.address } },
      }),
    );
    if (this.identities !== "*") return;
    acknowledgeStar(
      role,
      `${ses}:<AWS::AccountId>:identity/*`,
      "In the sandbox SES also asks for the recipient's identity, which nobody knows beforehand.",
    );
  }
}

function addIdentity(
  scope: Construct,
  { domain, address }: Settings["sender"],
  region: string,
): EmailIdentity {
  if (domain) return addDomain(scope, domain, region);
  return new EmailIdentity(scope, "Identity", { identity: Identity.email(address) });
}

function addDomain(scope: Construct, domain: string, region: string): EmailIdentity {
  const mailFrom = `bounce.${domain}`;
  const identity = new EmailIdentity(scope, "Identity", {
    identity: Identity.domain(domain),
    mailFromDomain: mailFrom,
    // If the record is ever missing, a mail from amazonses.com is better than none.
    mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
  });
  const records = [
    ...identity.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`),
    `${mailFrom} MX 10 feedback-smtp.${region}.amazonses.com`,
    `${mailFrom} TXT "v=spf1 include:amazonses.com ~all"`,
    `_dmarc.${domain} TXT "v=DMARC1; p=quarantine"`,
  ];
  for (const [index, value] of records.entries()) {
    new CfnOutput(scope, `DnsRecord${index + 1}`, { description: OUTPUTS.dns, value });
  }
  return identity;
}
