import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { excerpt } from "./excerpt.ts";
import { Problem } from "./problem.ts";

/** Far more than a departure needs, far less than what API Gateway lets through. */
export const BODY_LIMIT_BYTES = 16 * 1024;

/** What was sent: the object of a JSON body, or the fields of a form as they came. */
export type Body = { readonly json: object } | { readonly form: URLSearchParams };

/** Reads a body of one of the content types that we speak. */
export function readBody(event: APIGatewayProxyEventV2): Body {
  const { body, isBase64Encoded, headers } = event;
  const given = headers["content-type"] ?? "";
  const type = given.split(";")[0]?.trim().toLowerCase() ?? "";
  const isJson = JSON_TYPES.includes(type);
  if (!isJson && type !== FORM_TYPE) throw unsupported(event, ["application/json", FORM_TYPE]);
  const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > BODY_LIMIT_BYTES) {
    throw new Problem("body-too-large", {
      given: String(bytes.length),
      allowed: String(BODY_LIMIT_BYTES),
    });
  }
  const text = decode(bytes);
  return isJson ? { json: parseJson(text) } : { form: parseForm(text) };
}

/** What was sent is of none of the content types that can be read there. */
export function unsupported(
  { headers }: Pick<APIGatewayProxyEventV2, "headers">,
  allowed: readonly string[],
): Problem {
  const given = excerpt(headers["content-type"] ?? "");
  return new Problem("unsupported-content-type", { given, allowed: allowed.join(", ") });
}

/** The same where nothing need be sent: no body is one without fields. */
export function readOptionalBody(event: APIGatewayProxyEventV2): Body {
  return event.body ? readBody(event) : { json: {} };
}

/** The second is what a PATCH may call its JSON (RFC 7396). */
const JSON_TYPES: readonly string[] = ["application/json", "application/merge-patch+json"];
export const FORM_TYPE = "application/x-www-form-urlencoded";

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("malformed-body", { given: "UTF-8" });
  }
}

function parseJson(text: string): object {
  const value = jsonIn(text);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject) throw new Problem("malformed-body", { given: "JSON" });
  return value;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `URLSearchParams` puts a replacement character where the UTF-8 is broken; a name is not to be lost like that. */
function parseForm(text: string): URLSearchParams {
  try {
    decodeURIComponent(text);
  } catch {
    throw new Problem("malformed-body", { given: FORM_TYPE });
  }
  return new URLSearchParams(text);
}
