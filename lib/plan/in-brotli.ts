import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

/** Base64 of a text in Brotli, as small as it gets: what `lambdas/http/built-answer.ts` answers with. */
export async function inBrotli(text: string): Promise<string> {
  return (await promisify(brotliCompress)(text)).toString("base64");
}
