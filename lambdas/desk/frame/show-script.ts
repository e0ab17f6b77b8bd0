import { securityHeaders } from "../../http/security-headers.ts";
import type { DeskAnswer, DeskRequest } from "../desk-request.ts";
import { SCRIPT } from "./script.ts";

/** The same for everyone, but only browsers cache it: a cookie may be sent along. */
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
