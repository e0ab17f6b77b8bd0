import { gunzipSync } from "node:zlib";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Style } from "../web/load-style.ts";

export function styleAnswer(
  { headers, queryStringParameters }: APIGatewayProxyEventV2,
  { hash, gzip }: Style,
): APIGatewayProxyStructuredResultV2 {
  const isZipped = /\bgzip\b/.test(headers["accept-encoding"] ?? "");
  const isThisOne = queryStringParameters?.v === hash;
  return {
    statusCode: 200,
    headers: {
      "content-type": "text/css; charset=utf-8",
      "x-content-type-options": "nosniff",
      vary: "accept-encoding",
      "cache-control": isThisOne ? "public, max-age=31536000, immutable" : "public, max-age=300",
      ...(isZipped ? { "content-encoding": "gzip" } : {}),
    },
    ...(isZipped
      ? { body: gzip, isBase64Encoded: true }
      : { body: gunzipSync(Buffer.from(gzip, "base64")).toString() }),
  };
}
