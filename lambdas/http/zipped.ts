import { gunzipSync } from "node:zlib";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { securityHeaders } from "./security-headers.ts";

/** The build's gzip output for clients that accept it: HTTP API does not compress. */
export function zipped(
  { headers: asked }: Pick<APIGatewayProxyEventV2, "headers">,
  gzip: string,
  headers: Readonly<Record<string, string>>,
): APIGatewayProxyStructuredResultV2 {
  const isTaken = /\bgzip\b/.test(asked["accept-encoding"] ?? "");
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders("answer"),
      ...headers,
      vary: "accept-encoding",
      ...(isTaken ? { "content-encoding": "gzip" } : {}),
    },
    ...(isTaken
      ? { body: gzip, isBase64Encoded: true }
      : { body: gunzipSync(Buffer.from(gzip, "base64")).toString() }),
  };
}
