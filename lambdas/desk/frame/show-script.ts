import { securityHeaders } from "../../http/security-headers.ts";
import type { DeskAnswer, DeskRequest } from "../desk-request.ts";
import { SCRIPT } from "./script.ts";

/** The same for everybody; but a cookie may come along, so only the browser itself keeps it. */
export async function showScript(_visit: DeskRequest): Promise<DeskAnswer> {
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders("answer"),
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "private, max-age=31536000, immutable",
    },
    body: SCRIPT,
  };
}
