import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Problem } from "./problem.ts";

/** Far more than a departure needs, far less than what API Gateway lets through. */
export const BODY_LIMIT_BYTES = 16 * 1024;

/** What was sent: the value of a JSON body, or the fields of a form as they came. */
export type Body = { readonly json: unknown } | { readonly form: URLSearchParams };

/** Reads a body of one of the two content types that we speak. */
export function readBody({ body = "", isBase64Encoded, headers }: APIGatewayProxyEventV2): Body {
  const given = headers["content-type"] ?? "";
  const type = given.split(";")[0]?.trim().toLowerCase();
  if (type !== JSON_TYPE && type !== FORM_TYPE)
    throw new Problem("unsupported-content-type", { given: given.slice(0, 100) });
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > BODY_LIMIT_BYTES) {
    throw new Problem("body-too-large", {
      given: String(bytes.length),
      allowed: String(BODY_LIMIT_BYTES),
    });
  }
  const text = decode(bytes);
  return type === JSON_TYPE ? { json: parseJson(text) } : { form: new URLSearchParams(text) };
}

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem("malformed-body", { given: "UTF-8" });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("malformed-body", { given: "JSON" });
  }
}
