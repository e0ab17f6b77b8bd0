import { brotliDecompressSync, gzipSync } from "node:zlib";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { type Compression, encodingsTaken } from "./encodings-taken.ts";
import { securityHeaders } from "./security-headers.ts";

/** What the build compressed best, for clients that take Brotli: HTTP API does not compress. For others in gzip, or as it is. */
export function builtAnswer(
  event: Pick<APIGatewayProxyEventV2, "headers">,
  brotli: string,
  headers: Readonly<Record<string, string>>,
): APIGatewayProxyStructuredResultV2 {
  const [encoding] = encodingsTaken(event);
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders("answer"),
      ...headers,
      vary: "accept-encoding",
      ...(encoding ? { "content-encoding": encoding } : {}),
    },
    ...bodyIn(encoding, brotli),
  };
}

function bodyIn(encoding: Compression | undefined, brotli: string) {
  if (encoding === "br") return { body: brotli, isBase64Encoded: true };
  const plain = brotliDecompressSync(Buffer.from(brotli, "base64"));
  return encoding
    ? { body: gzipSync(plain).toString("base64"), isBase64Encoded: true }
    : { body: plain.toString() };
}
