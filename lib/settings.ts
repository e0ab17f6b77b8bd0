import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { SetupError } from "./setup-error.ts";

/** What CloudWatch offers, but for "never": a log that is kept for ever is nobody's friend. */
const DAYS = Object.values(RetentionDays).filter(
  (days) => typeof days === "number" && days !== RetentionDays.INFINITE,
);
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const REGION = /^[a-z]{2}(-[a-z]+)+-[0-9]$/;
const CLAIM = /^[^=\s]+=\S+$/;
/** Printable, in any language: a line break here would end the header it becomes part of. */
const ONE_LINE = /^[^\p{C}]{1,64}$/u;

const Sender = z
  .strictObject({
    name: z.string().trim().regex(ONE_LINE).describe("a name of 1 to 64 characters on one line"),
    address: z.email().describe("one mail address, at sender.domain where there is one"),
    domain: z.string().regex(DOMAIN).optional().describe("a domain name in small letters, or none"),
  })
  .refine(({ address, domain }) => !domain || address.toLowerCase().endsWith(`@${domain}`), {
    path: ["address"],
  })
  .describe("name, address and, if you own one, domain");

const DeskSignIn = z
  .strictObject({
    clientId: z.string().min(1).describe("the id of the client that HR's desk is to the issuer"),
    clientSecretName: z
      .string()
      .regex(/^[\w/+=.@-]{1,512}$/)
      .optional()
      .describe("the name of a secret in Secrets Manager, or none"),
    officerClaim: z.string().regex(CLAIM).describe("a claim and its value, name=value"),
    readerClaim: z.string().regex(CLAIM).describe("a claim and its value, name=value"),
  })
  .describe("clientId, officerClaim, readerClaim and, if the client has one, clientSecretName");

const SignIn = z
  .strictObject({
    issuer: z
      .url({ protocol: /^https$/ })
      .describe("the https address of an OpenID Connect issuer"),
    audience: z.string().min(1).describe("the audience its access tokens are made for"),
    hrClaim: z.string().regex(CLAIM).describe("a claim and its value, name=value"),
    desk: DeskSignIn,
  })
  .optional()
  .describe("issuer, audience, hrClaim and desk, or none");

/** Each description is what the person who made a mistake reads after "allowed:". */
const Settings = z
  .strictObject({
    region: z.string().regex(REGION).describe("an AWS region, for example eu-west-1"),
    sender: Sender,
    sesRate: z.int().min(1).max(1000).describe("whole mails per second, 1 to 1000"),
    sesSandbox: z.boolean().default(false).describe("true or false"),
    signIn: SignIn,
    linksUrl: z
      .string()
      .regex(/^https:\/\/[a-z0-9.-]+$/)
      .optional()
      .describe("an https address without a path, or none"),
    webhookUrl: z
      .url({ protocol: /^https$/ })
      .regex(/^[^@#]+$/)
      .optional()
      .describe("an https address without a password or a #, or none"),
    logRetentionDays: z.literal(DAYS).describe(`one of ${DAYS.join(", ")}`),
    alarmAddress: z.email().optional().describe("one mail address, or none"),
    disposable: z.boolean().default(false).describe("true or false"),
  })
  .describe("settings, each as NAME: VALUE");

export type Settings = z.output<typeof Settings>;

/** Reads the settings of one stage; `file` is what its mistakes are reported under. */
export function parseSettings(text: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(({ message }) => message.split("\n")[0] ?? message);
  if (broken.length > 0) throw new SetupError(report(file, broken));

  const given: unknown = document.toJS() ?? {};
  const result = Settings.safeParse(given);
  if (result.success) return result.data;
  throw new SetupError(report(file, result.error.issues.flatMap(describe)));

  function describe(issue: z.core.$ZodIssue): string[] {
    if (issue.code !== "unrecognized_keys") return [sentence(issue.path, allowedAt(issue.path))];
    const allowed = `only ${namesAt(issue.path).join(", ")}`;
    return issue.keys.map((key) => sentence([...issue.path, key], allowed));
  }

  function sentence(path: readonly PropertyKey[], allowed: string): string {
    const value = path.reduce((part: unknown, key) => Object(part)[key], given);
    const is = value === undefined ? "is missing" : `is ${JSON.stringify(value)}`;
    const node = document.getIn(path, true) as { range?: [number] } | undefined;
    const line = node?.range ? `line ${lines.linePos(node.range[0]).line}: ` : "";
    return `${line}${path.join(".") || "the file"} ${is}; allowed: ${allowed}.`;
  }
}

function allowedAt(path: readonly PropertyKey[]): string {
  return schemaAt(path).description ?? "";
}

function namesAt(path: readonly PropertyKey[]): string[] {
  return Object.keys(shapeOf(schemaAt(path)));
}

function schemaAt(path: readonly PropertyKey[]): z.ZodType {
  return path.reduce<z.ZodType>((schema, key) => shapeOf(schema)[key] ?? schema, Settings);
}

function shapeOf(schema: z.ZodType): Readonly<Record<PropertyKey, z.ZodType>> {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodObject ? schema.shape : {};
}

/** One sentence each: a value can break two rules of one setting. */
function report(file: string, sentences: readonly string[]): string {
  const each = [...new Set(sentences)].map((sentence) => `  ${sentence}`);
  return [`${file} cannot be used:`, ...each].join("\n");
}
