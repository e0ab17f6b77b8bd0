import { securityHeaders } from "../http/security-headers.ts";
import type { DeskAnswer } from "./desk-request.ts";

/** A CSV download. Compressed, as all of the desk's answers are, it stays well below Lambda's response limit. */
export function csvAnswer(name: string, text: string): DeskAnswer {
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders("desk"),
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
    body: text,
  };
}
