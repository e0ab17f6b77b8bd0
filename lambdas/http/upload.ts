import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { BODY_LIMIT_BYTES } from "./body.ts";
import { Problem } from "./problem.ts";

/** The form field with the file. */
export const FILE_FIELD = "file";

export const UPLOAD_TYPE = "multipart/form-data";

export interface Upload {
  readonly form: URLSearchParams;
  /** Absent if none was chosen. */
  readonly file?: Uint8Array;
}

export function isUpload({ headers }: Pick<APIGatewayProxyEventV2, "headers">): boolean {
  return headers["content-type"]?.split(";")[0]?.trim().toLowerCase() === UPLOAD_TYPE;
}

/** Reads a form with one file. Refuses a file above the limit and any other content. */
export async function readUpload(
  { body, isBase64Encoded, headers }: APIGatewayProxyEventV2,
  limitBytes: number,
): Promise<Upload> {
  const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > limitBytes + BODY_LIMIT_BYTES) throw tooLarge(bytes.length, limitBytes);
  const fields = await fieldsIn(bytes, headers["content-type"] ?? "");
  const texts = [...fields].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const form = new URLSearchParams(texts);
  const file = chosen(fields.get(FILE_FIELD));
  if (!file) return { form };
  if (file.size > limitBytes) throw tooLarge(file.size, limitBytes);
  return { form, file: new Uint8Array(await file.arrayBuffer()) };
}

async function fieldsIn(body: Buffer, type: string): Promise<FormData> {
  const request = { method: "POST", headers: { "content-type": type }, body };
  try {
    return await new Request("https://desk.invalid", request).formData();
  } catch {
    throw new Problem("malformed-body", { given: UPLOAD_TYPE });
  }
}

/** A browser sends a nameless file when none was chosen. */
function chosen(file: string | File | null): File | undefined {
  return file instanceof File && (file.name !== "" || file.size > 0) ? file : undefined;
}

function tooLarge(given: number, allowed: number): Problem {
  return new Problem("body-too-large", { given: String(given), allowed: String(allowed) });
}
