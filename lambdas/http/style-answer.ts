import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { builtAnswer } from "./built-answer.ts";
import type { Style } from "./load-style.ts";

/** A stylesheet; cached for good under the URL with its hash. */
export function styleAnswer(
  event: APIGatewayProxyEventV2,
  { hash, brotli }: Style,
): APIGatewayProxyStructuredResultV2 {
  const isThisOne = event.queryStringParameters?.v === hash;
  return builtAnswer(event, brotli, {
    "content-type": "text/css; charset=utf-8",
    "cache-control": isThisOne ? "public, max-age=31536000, immutable" : "public, max-age=300",
  });
}
