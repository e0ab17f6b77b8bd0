import { gzipSync } from "node:zlib";
import { securityHeaders } from "../../http/security-headers.ts";
import { zipped } from "../../http/zipped.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";

/** A CSV download. Compressed, it stays well below Lambda's response limit. */
export function csvAnswer(
  { event }: Pick<SignedInRequest, "event">,
  name: string,
  text: string,
): DeskAnswer {
  return zipped(event, gzipSync(text).toString("base64"), {
    ...securityHeaders("desk"),
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}.csv"`,
  });
}
