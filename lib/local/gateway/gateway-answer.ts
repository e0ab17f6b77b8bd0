import type { APIGatewayProxyResultV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/** A response on the wire. */
export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/** The gateway's own response. */
export function gatewayMessage(status: number, message: string): GatewayAnswer {
  const headers = { "content-type": "application/json" };
  return { status, headers, body: Buffer.from(JSON.stringify({ message })) };
}

/** A function's response; without a status it is the body of a 200 (payload format 2.0). */
export function functionAnswer(result: APIGatewayProxyResultV2): GatewayAnswer {
  if (isStructured(result)) return structuredAnswer(result);
  const text = typeof result === "string" ? result : JSON.stringify(result ?? null);
  return { status: 200, headers: { "content-type": "application/json" }, body: Buffer.from(text) };
}

function isStructured(
  result: APIGatewayProxyResultV2,
): result is APIGatewayProxyStructuredResultV2 {
  return typeof result === "object" && result !== null && "statusCode" in result;
}

function structuredAnswer(result: APIGatewayProxyStructuredResultV2): GatewayAnswer {
  const { statusCode = 200, headers = {}, cookies = [], body: text = "", isBase64Encoded } = result;
  const body = Buffer.from(text, isBase64Encoded ? "base64" : "utf8");
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status: statusCode,
    headers: {
      ...(body.length > 0 && { "content-type": "text/plain; charset=utf-8" }),
      ...Object.fromEntries(own),
      ...(cookies.length > 0 && { "set-cookie": cookies }),
    },
    body,
  };
}
