import type { SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import addressparser from "nodemailer/lib/addressparser";
import { AwsError } from "../aws-error.ts";
import { REGION } from "../names.ts";
import { checkHeaders } from "./check-headers.ts";

export interface SendingIdentities {
  /** Domains and addresses that may send. */
  readonly identities: readonly string[];
  readonly configurationSets: readonly string[];
}

const RECIPIENTS = 50;
const MESSAGE_BYTES = 40 * 1024 * 1024;
/** ASCII before the @, a host name after it: SES accepts non-ASCII domains only as punycode. */
const ADDRESS = /^[!-?A-~]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it must find them.
const CONTROL = /[\u0000-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII.
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/**
 * Refuses what SES refuses, as far as its API reference and developer guide document it.
 * Source: docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export function checkEmail(
  input: SendEmailCommandInput,
  bytes: number,
  { identities, configurationSets }: SendingIdentities,
): void {
  const { ConfigurationSetName: set, EmailTags = [], ReplyToAddresses = [] } = input;
  if (bytes > MESSAGE_BYTES * 1.4) throw bad("Message length is more than 41943040 bytes long.");
  if (set !== undefined && !configurationSets.includes(set)) {
    throw new AwsError("NotFoundException", `Configuration set <${set}> does not exist.`, 404);
  }
  checkRecipients(input);
  ReplyToAddresses.map(addressOf);
  checkSender(input.FromEmailAddress ?? "", identities);
  for (const { Name = "", Value = "" } of EmailTags) {
    if (TAG.test(Name) && TAG.test(Value)) continue;
    throw bad(`Invalid tag ${Name}: only alphanumeric ASCII characters, '_', and '-' are allowed.`);
  }
  checkContent(input);
}

/** The bare address in `Name <address>`, or an error. */
export function addressOf(text: string): string {
  if (CONTROL.test(text)) throw bad("Local address contains control or whitespace");
  if (BEYOND_ASCII.test(text))
    throw bad("Address contains characters beyond ASCII that are not encoded");
  const [parsed, ...others] = addressparser(text, { flatten: true });
  if (others.length > 0 || !parsed?.address) throw bad("Missing final '@domain'");
  if (!ADDRESS.test(parsed.address) || /\s/.test(parsed.address))
    throw bad("Invalid domain name or local part");
  return parsed.address;
}

function checkRecipients({ Destination }: SendEmailCommandInput): void {
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = Destination ?? {};
  const recipients = [...ToAddresses, ...CcAddresses, ...BccAddresses];
  if (recipients.length === 0) throw bad("Must have at least one recipient.");
  if (recipients.length > RECIPIENTS) throw bad(`Recipient count exceeds ${RECIPIENTS}.`);
  recipients.map(addressOf);
}

function checkSender(from: string, identities: readonly string[]): void {
  const address = addressOf(from).toLowerCase();
  const domain = address.split("@").at(-1) ?? "";
  const owned = (identity: string) => domain === identity || domain.endsWith(`.${identity}`);
  if (identities.some((identity) => identity === address || owned(identity))) return;
  throw new AwsError(
    "MessageRejected",
    `Email address is not verified. The following identities failed the check in region ${REGION.toUpperCase()}: ${address}`,
  );
}

function checkContent({ Content = {} }: SendEmailCommandInput): void {
  const given = [Content.Simple, Content.Raw, Content.Template].filter(Boolean);
  if (given.length !== 1 || Content.Template) {
    throw bad("Content must be exactly one of Simple and Raw (templates are not emulated).");
  }
  if (!Content.Simple) return;
  const { Subject, Body, Headers = [] } = Content.Simple;
  if (CONTROL.test(Subject?.Data ?? "")) throw bad("Subject contains control characters.");
  if (Subject?.Data === undefined) throw bad("Subject is missing.");
  if (!Body?.Html?.Data && !Body?.Text?.Data) throw bad("Body has neither Html nor Text.");
  checkHeaders(Headers);
}

function bad(message: string): AwsError {
  return new AwsError("BadRequestException", message);
}
