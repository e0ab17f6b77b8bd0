import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { z } from "zod";
import { CLAIM_SEPARATORS } from "../lambdas/aws/environment.ts";
import { checkShape } from "./plan/check-shape.ts";
import { group, mailAddress, oneOf, pattern, wholeNumber, words, yesOrNo } from "./plan/fields.ts";
import { listMistakes } from "./plan/mistake.ts";
import { readYaml } from "./plan/yaml-source.ts";
import { SetupError } from "./setup-error.ts";

/** What CloudWatch offers, but for "never": a log that is kept for ever is nobody's friend. */
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
  name: words(64).describe("Who the mails come from, as people see it."),
  address: mailAddress().describe("The address they come from."),
  domain: pattern(DOMAIN, DOMAIN_ALLOWED)
    .optional()
    .describe(
      "The domain that signs the mails (DKIM), with bounces at bounce.DOMAIN. Without it only the address is verified.",
    ),
})
  .refine(({ address, domain }) => !domain || address.toLowerCase().endsWith(`@${domain}`), {
    path: ["address"],
    error: AT_DOMAIN,
  })
  .describe("Who sends. Where replies go is hr in plan/settings.yaml.");

const CERTIFICATE = /^arn:aws:acm:([a-z0-9-]+):\d{12}:certificate\/[a-z0-9-]+$/;

const domain = group({
  // A certificate takes no longer one as its own name.
  name: pattern(DOMAIN, CERTIFIED_ALLOWED)
    .max(64, CERTIFIED_ALLOWED)
    .describe("Where the API and the links in mails answer."),
  hostedZone: pattern(/^Z[A-Z0-9]{1,31}$/, "the id of a hosted zone such as Z0123456789ABCDEFGHIJ")
    .optional()
    .describe("The Route 53 zone of that name: certificate and records are made in it."),
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
  .describe("An address of your own for the API. Without it: the one that AWS gives.");

const CLAIM_ALLOWED = "a claim and its value, name=value, at most 100 characters";
const claim = () =>
  pattern(/^[^=\s]+=(?! )[^\p{Cc}]+(?<! )$/u, CLAIM_ALLOWED).max(100, CLAIM_ALLOWED);

/** What an issuer calls a client or an audience; environments of functions, at most 4 KB, hold several. */
const identifier = () => pattern(/^[ -~]{1,128}$/, "1 to 128 letters, digits and signs");
const SECRET_NAME = "the name of a secret in Secrets Manager, at most 128 characters";

const deskSignIn = group({
  clientId: identifier().describe("The client that HR's desk is to the issuer."),
  clientSecretName: pattern(/^[\w/+=.@-]{1,128}$/, SECRET_NAME)
    .optional()
    .describe("Where that client's secret lies. Without it the client has none: PKCE alone."),
  officerClaim: claim().describe("The claim of an ID token that lets its holder do everything."),
  readerClaim: claim().describe("The claim that lets its holder look only."),
}).describe("How people sign in at HR's desk: a client of the same issuer.");

const signIn = group({
  issuer: z
    .url({ protocol: /^https$/, error: ISSUER })
    .max(256, ISSUER)
    .describe("Who makes the tokens: an OpenID Connect issuer."),
  audience: identifier().describe("Who its access tokens are made for."),
  hrClaim: claim().describe("The claim of an access token that makes its holder HR."),
  claimSeparator: oneOf(Object.keys(CLAIM_SEPARATORS) as ["blank", "comma", "semicolon"])
    .optional()
    .describe(
      "What is between the values of a claim that your issuer writes as one text. Without it a text is one value; a list needs nothing, and scope and scp have blanks.",
    ),
  desk: deskSignIn,
})
  .optional()
  .describe(
    "Who may call the API, and who may work at HR's desk. Without it a Cognito user pool is made, with a client for each.",
  );

/** One deployment. Each setting has its meaning, its default and what is allowed here; docs/settings.md is made of it. */
export const stageFile = group({
  account: pattern(/^\d{12}$/, 'twelve digits between quotes such as "123456789012"')
    .optional()
    .describe(
      "The AWS account of this stage: a deploy anywhere else is refused. Without it: the one that you are signed in to.",
    ),
  region: pattern(/^[a-z]{2}(-[a-z]+)+-[0-9]$/, "an AWS region such as eu-west-1").describe(
    "Where everything lives.",
  ),
  disposable: yesOrNo()
    .default(false)
    .describe("true: everything, data included, goes away with the stacks. For tests only."),
  sender,
  sesRate: wholeNumber(1, 1000).describe(
    "Mails per second that SES lets this account send: see its console.",
  ),
  sesSandbox: yesOrNo()
    .default(false)
    .describe(
      "true while SES has not given production access: it then mails verified addresses only, and asks for more rights.",
    ),
  domain,
  linksUrl: pattern(/^https:\/\/[a-z0-9.-]{1,253}$/, "an https address without a path")
    .optional()
    .describe(
      "Where links in mails lead, when something of yours stands before the API. Not with domain.",
    ),
  webhookUrl: z
    .url({ protocol: /^https$/, error: WEBHOOK })
    .regex(/^[^@#]{1,1024}$/, WEBHOOK)
    .optional()
    .describe(
      "Where a system of yours hears what becomes of departures. Without it nobody is told.",
    ),
  signIn,
  logRetentionDays: z
    .literal(LOG_DAYS, `one of ${LOG_DAYS.join(", ")}`)
    .default(90)
    .describe("How long logs are kept."),
  alarmAddress: mailAddress()
    .optional()
    .describe("Gets a mail when an alarm goes off. Without it alarms are only seen in CloudWatch."),
  monthlyBudget: wholeNumber(1, 1_000_000)
    .optional()
    .describe(
      "Dollars a month for the whole account: alarmAddress hears of 80 % spent and of more than 100 % to come. Without it nobody does.",
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

/** Reads the settings of one stage; `file` is what its mistakes are reported under. */
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
