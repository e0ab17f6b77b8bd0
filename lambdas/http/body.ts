import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { excerpt } from "./excerpt.ts";
import { Problem } from "./problem.ts";

/** Far above a departure's size, far below API Gateway's limit. */
export const BODY_LIMIT_BYTES = 16 * 1024;

/** The request body: the object of JSON, or the fields of a form as sent. */
export type Body = { readonly json: object } | { readonly form: URLSearchParams };

/** Reads a body in one of the supported content types. */
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

/** The content type is not supported there. */
export function unsupported(
  { headers }: Pick<APIGatewayProxyEventV2, "headers">,
  allowed: readonly string[],
): Problem {
  const given = excerpt(headers["content-type"] ?? "");
  return new Problem("unsupported-content-type", { given, allowed: allowed.join(", ") });
}

/** The same where the body is optional: an empty one has no fields. */
export function readOptionalBody(event: APIGatewayProxyEventV2): Body {
  return event.body ? readBody(event) : { json: {} };
}

/** The second is a JSON PATCH body's type (RFC 7396). */
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

/** `URLSearchParams` replaces broken UTF-8 silently, which would damage a name. */
function parseForm(text: string): URLSearchParams {
  try {
    decodeURIComponent(text);
  } catch {
    throw new Problem("malformed-body", { given: FORM_TYPE });
  }
  return new URLSearchParams(text);
}
