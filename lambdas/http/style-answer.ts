import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Style } from "./load-style.ts";
import { zipped } from "./zipped.ts";

/** A stylesheet; cached for good under the URL with its hash. */
export function styleAnswer(
  event: APIGatewayProxyEventV2,
  { hash, gzip }: Style,
): APIGatewayProxyStructuredResultV2 {
  const isThisOne = event.queryStringParameters?.v === hash;
  return zipped(event, gzip, {
    "content-type": "text/css; charset=utf-8",
    "cache-control": isThisOne ? "public, max-age=31536000, immutable" : "public, max-age=300",
  });
}
