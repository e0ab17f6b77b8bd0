import type { IncomingMessage, ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda";
import type { MovableClock } from "../clock.ts";
import { httpEvent } from "./http-event.ts";
import type { jwtAuthorizer } from "./jwt-authorizer.ts";
import { type MatchedRoute, matchRoute } from "./match-route.ts";
import { readLimited, TooLarge } from "./read-limited.ts";

export interface HttpGatewayOptions {
  readonly handler: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyResultV2>;
  readonly authorize: ReturnType<typeof jwtAuthorizer>;
  readonly clock: MovableClock;
}

const LIMIT_BYTES = 10 * 1024 * 1024;

/** HTTP API as the routes configure it: finds the route, checks the token, calls the function, answers for it. */
export function httpGateway({ handler, authorize, clock }: HttpGatewayOptions) {
  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const matched = findRoute(request);
    if (!matched) return refuse(response, 404, "Not Found");
    const { door } = matched.route;
    const claims = door === "open" ? undefined : await authorize(request.headers.authorization);
    if (door !== "open" && !claims) {
      response.setHeader("www-authenticate", "Bearer");
      return refuse(response, 401, "Unauthorized");
    }
    try {
      const body = await readLimited(request, LIMIT_BYTES);
      const event = httpEvent({ request, body, matched, claims, clock });
      respond(response, await handler(event));
    } catch (error) {
      if (error instanceof TooLarge) return refuse(response, 413, "Request Entity Too Large");
      refuse(response, 500, "Internal Server Error");
    }
  };
}

function findRoute({ method = "GET", url = "/" }: IncomingMessage): MatchedRoute | undefined {
  try {
    return matchRoute(method, decodeURIComponent(new URL(url, "http://localhost").pathname));
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return;
  const body = JSON.stringify({ message });
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    // What was not read would otherwise be taken for the next request.
    ...(status === 413 && { connection: "close" }),
  });
  response.end(body);
}

/** An answer without a status is the body of a 200, as payload format 2.0 has it. */
function respond(response: ServerResponse, result: APIGatewayProxyResultV2): void {
  if (typeof result === "string" || !("statusCode" in (result ?? {}))) {
    const text = typeof result === "string" ? result : JSON.stringify(result ?? null);
    response.writeHead(200, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
    });
    response.end(text);
    return;
  }
  const { statusCode = 200, headers = {}, cookies = [], body = "", isBase64Encoded } = result;
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  const texts = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  response.writeHead(statusCode, {
    ...(bytes.length > 0 && { "content-type": "text/plain; charset=utf-8" }),
    ...Object.fromEntries(texts),
    ...(cookies.length > 0 && { "set-cookie": cookies }),
    "content-length": bytes.length,
  });
  response.end(bytes);
}
