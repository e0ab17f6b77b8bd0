import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { z } from "zod";
import { CLAIM_SEPARATORS } from "../lambdas/aws/environment.ts";
import { checkShape } from "./plan/check-shape.ts";
import { group, mailAddress, oneOf, pattern, wholeNumber, words, yesOrNo } from "./plan/fields.ts";
import { listMistakes } from "./plan/mistake.ts";
import { readYaml } from "./plan/yaml-source.ts";
import { SetupError } from "./setup-error.ts";

/** CloudWatch's options except "never": logs must expire. */
const LOG_DAYS = Object.values(RetentionDays).filter(
  (days) => typeof days === "number" && days !== RetentionDays.INFINITE,
);
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const DOMAIN_ALLOWED = "a domain name in small letters such as totziens.example.org";
const CERTIFIED_ALLOWED = `${DOMAIN_ALLOWED}, at most 64 characters`;
const AT_DOMAIN = "a mail address at sender.domain, where there is one";
const WEBHOOK = "an https address without a password or a #, at most 1024 characters";
const ISSUER =
  "an https address such as https://login.microsoftonline.com/TENANT/v2.0, at most 256 characters";

const sender = group({
  name: words(64)
    .optional()
    .describe("The sender's name. Without it: organisation in plan/settings.yaml."),
  address: mailAddress().describe("The sender's address."),
  domain: pattern(DOMAIN, DOMAIN_ALLOWED)
    .optional()
    .describe(
      "The domain that signs the mails (DKIM); bounces go to bounce.DOMAIN. Without it only the address is verified.",
    ),
  existingIdentity: yesOrNo()
    .optional()
    .describe(
      "true: SES has this domain or address in this account and region already, for another stage or something else of yours. It is used as it is. Without it an identity is created.",
    ),
})
  .refine(({ address, domain }) => !domain || address.toLowerCase().endsWith(`@${domain}`), {
    path: ["address"],
    error: AT_DOMAIN,
  })
  .describe("The sender. Replies go to hr in plan/settings.yaml.");

const CERTIFICATE = /^arn:aws:acm:([a-z0-9-]+):\d{12}:certificate\/[a-z0-9-]+$/;

const domain = group({
  // A certificate's limit for its own name.
  name: pattern(DOMAIN, CERTIFIED_ALLOWED)
    .max(64, CERTIFIED_ALLOWED)
    .describe("The host name of the API and of links in mails."),
  hostedZone: pattern(/^Z[A-Z0-9]{1,31}$/, "the id of a hosted zone such as Z0123456789ABCDEFGHIJ")
    .optional()
    .describe("The Route 53 zone for that name; certificate and records are created in it."),
  certificate: pattern(CERTIFICATE, "the ARN of a certificate in ACM, in the region of the stage")
    .optional()
    .describe(
      "For DNS elsewhere: a certificate for that name. The deploy prints the record to add.",
    ),
})
  .refine(({ hostedZone, certificate }) => Boolean(hostedZone) !== Boolean(certificate), {
    error: "a name with either a hostedZone or a certificate",
  })
  .optional()
  .describe("Your own domain for the API. Without it: the address that AWS assigns.");

/** Functions' environments, at most 4 KB, hold several claims, clients and audiences. */
const CLAIM_ALLOWED = "a claim and its value, name=value, at most 80 characters";
const claim = () =>
  pattern(/^[^=\s]+=(?! )[^\p{Cc}]+(?<! )$/u, CLAIM_ALLOWED).max(80, CLAIM_ALLOWED);

/** An issuer's name of a client or audience. */
const identifier = () => pattern(/^[ -~]{1,128}$/, "1 to 128 letters, digits and signs");
const SECRET_NAME = "the name of a secret in Secrets Manager, at most 128 characters";

const deskSignIn = group({
  clientId: identifier().describe("The desk's client id at the issuer."),
  clientSecretName: pattern(/^[\w/+=.@-]{1,128}$/, SECRET_NAME)
    .optional()
    .describe("Where that client's secret is stored. Without it the client uses PKCE alone."),
  officerClaim: claim().describe("The ID token claim of officers, who can do everything."),
  readerClaim: claim().describe("The ID token claim of readers, who can change nothing."),
  answerReaderClaim: claim().describe(
    "The ID token claim of answer readers, beside one of those two: they can read what leavers answered with their name, and wrote without it, and publish lessons, if answerReaders in plan/settings.yaml names them too.",
  ),
  insightsClaim: claim()
    .optional()
    .describe(
      "The ID token claim of works council and board, who see the insights and nothing else. Without it nobody has that role.",
    ),
}).describe("Sign-in at HR's desk: a client of the same issuer.");

const signIn = group({
  issuer: z
    .url({ protocol: /^https$/, error: ISSUER })
    .max(256, ISSUER)
    .describe("The OpenID Connect issuer of the tokens."),
  audience: identifier().describe("The audience of its access tokens."),
  hrClaim: claim().describe("The access token claim that only HR's system has."),
  insightsClaim: claim()
    .optional()
    .describe(
      "The access token claim of a system that may read the insights (GET /insights) and nothing else. Without it only HR's system may.",
    ),
  claimSeparator: oneOf(Object.keys(CLAIM_SEPARATORS) as ["blank", "comma", "semicolon"])
    .optional()
    .describe(
      "The separator, if your issuer joins a claim's values into one text. Without it a text is one value. Lists need none, and scope and scp always use blanks.",
    ),
  desk: deskSignIn,
})
  .optional()
  .describe(
    "Access to the API and to HR's desk. Without it a Cognito user pool is created, with a client for each.",
  );

/** One deployment. Each setting has its meaning, default and allowed values here; docs/settings.md is generated from it. */
export const stageFile = group({
  account: pattern(/^\d{12}$/, 'twelve digits between quotes such as "123456789012"')
    .optional()
    .describe(
      "The AWS account of this stage; deploying elsewhere is refused. Without it: the account you are signed in to.",
    ),
  region: pattern(/^[a-z]{2}(-[a-z]+)+-[0-9]$/, "an AWS region such as eu-west-1").describe(
    "The AWS region of everything. An import of thousands is quickest in eu-west-1, eu-central-1 or eu-west-2, where Scheduler creates 5,000 schedules a second; it creates 250 in Europe's other regions, where the sweep makes those that are late within minutes.",
  ),
  disposable: yesOrNo()
    .default(false)
    .describe("true: deleting the stacks deletes everything, data included. For tests only."),
  sender,
  sesRate: wholeNumber(1, 1000).describe(
    "How many mails a second SES lets this account send; see its console. They leave at that rate while SES answers within a second and Lambda lets the account run enough functions at once, one for each twenty mails; the doctor says if it doesn't.",
  ),
  sesSandbox: yesOrNo()
    .default(false)
    .describe(
      "true until SES grants production access: only verified addresses are mailed, which needs more permissions.",
    ),
  domain,
  linksUrl: pattern(/^https:\/\/[a-z0-9.-]{1,253}$/, "an https address without a path")
    .optional()
    .describe(
      "The address in links, if something of yours is in front of the API. Not together with domain.",
    ),
  webhookUrl: z
    .url({ protocol: /^https$/, error: WEBHOOK })
    .regex(/^[^@#]{1,1024}$/, WEBHOOK)
    .optional()
    .describe("Where events of departures are posted. Without it none are sent."),
  signIn,
  logRetentionDays: z
    .literal(LOG_DAYS, `one of ${LOG_DAYS.join(", ")}`)
    .default(90)
    .describe("How long logs are kept."),
  alarmAddress: mailAddress()
    .optional()
    .describe("Gets a mail when an alarm goes off. Without it alarms show only in CloudWatch."),
  dashboard: yesOrNo()
    .default(true)
    .describe(
      "Whether CloudWatch gets one page about this stage. Three of an account are free, each further one costs $3 a month.",
    ),
  monthlyBudget: wholeNumber(1, 1_000_000)
    .optional()
    .describe(
      "Dollars a month for the whole account: alarmAddress is told at 80 % spent and at a forecast above 100 %. Without it there is no budget.",
    ),
})
  .refine(({ domain, linksUrl }) => !domain || !linksUrl, {
    path: ["linksUrl"],
    error: "no linksUrl where there is a domain: links lead there",
  })
  .refine(({ monthlyBudget, alarmAddress }) => !monthlyBudget || alarmAddress, {
    path: ["monthlyBudget"],
    error: "a budget with an alarmAddress that hears of it",
  })
  .refine(({ domain, region }) => !domain?.certificate || isIn(region, domain.certificate), {
    path: ["domain", "certificate"],
    error: "a certificate in the region of the stage",
  });

export type Settings = z.output<typeof stageFile>;

/** Reads the settings of one stage; mistakes are reported under `file`. */
export function parseSettings(text: string, file: string): Settings {
  const { value, mistakes } = checkShape(readYaml(file, text), stageFile);
  if (value) return value;
  const count = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
  throw new SetupError(
    [...listMistakes(mistakes), `${count} in ${file}: it cannot be used.`].join("\n"),
  );
}

function isIn(region: string, certificate: string): boolean {
  return CERTIFICATE.exec(certificate)?.[1] === region;
}
