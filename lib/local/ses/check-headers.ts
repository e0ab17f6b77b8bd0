import type { MessageHeader } from "@aws-sdk/client-sesv2";
import { AwsError } from "../aws-error.ts";

/** Source: docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html */
const NAME = /^[!-9;-@A-~]{1,126}$/;
const VALUE = /^[ -~]{1,870}$/;
const MOST = 15;
/** SES writes these itself, from the other fields of the request. */
const RESERVED = new Set([
  "bcc",
  "cc",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "reply-to",
  "return-path",
  "subject",
  "to",
]);

/** Refuses headers that SES refuses in simple content; a line break in a value is one. */
export function checkHeaders(headers: readonly MessageHeader[]): void {
  if (headers.length > MOST) throw bad(`There are ${headers.length} headers; allowed: ${MOST}.`);
  for (const { Name = "", Value = "" } of headers) {
    if (!NAME.test(Name)) throw bad(`Invalid header name: ${JSON.stringify(Name)}.`);
    if (!VALUE.test(Value)) throw bad(`Invalid value of header ${Name}: ${JSON.stringify(Value)}.`);
    if (RESERVED.has(Name.toLowerCase())) throw bad(`Header ${Name} is not allowed.`);
  }
}

function bad(message: string): AwsError {
  return new AwsError("BadRequestException", message);
}
