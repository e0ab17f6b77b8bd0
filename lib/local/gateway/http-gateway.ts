import type { IncomingMessage, ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda";
import type { RouteFunction } from "../../../lambdas/http/routes.ts";
import type { MovableClock } from "../clock.ts";
import { functionAnswer, type GatewayAnswer, gatewayMessage } from "./gateway-answer.ts";
import { httpEvent } from "./http-event.ts";
import type { jwtAuthorizer, TextClaims } from "./jwt-authorizer.ts";
import { type MatchedRoute, matchRoute } from "./match-route.ts";
import { readLimited, TooLarge } from "./read-limited.ts";

/** The functions that answer routes, by their name in the route table. */
export type RouteHandlers = Readonly<
  Record<RouteFunction, (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyResultV2>>
>;

export interface HttpGatewayOptions {
  readonly handlers: RouteHandlers;
  readonly authorize: ReturnType<typeof jwtAuthorizer>;
  readonly clock: MovableClock;
}

const LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * HTTP API as the routes configure it: finds the route, checks the token, calls the function. Node
 * omits the body of a HEAD response.
 */
export function httpGateway({ handlers, authorize, clock }: HttpGatewayOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    send(response, await answer(request));
  };

  async function answer(request: IncomingMessage): Promise<GatewayAnswer> {
    const matched = findRoute(request);
    if (!matched) return gatewayMessage(404, "Not Found");
    if (matched.route.door !== "machine") return call(request, matched);
    const claims = await authorize(request.headers.authorization);
    return claims ? call(request, matched, claims) : unauthorized();
  }

  async function call(
    request: IncomingMessage,
    matched: MatchedRoute,
    claims?: TextClaims,
  ): Promise<GatewayAnswer> {
    try {
      const handler = handlers[matched.route.function];
      const body = await readLimited(request, LIMIT_BYTES);
      return functionAnswer(await handler(httpEvent({ request, body, matched, claims, clock })));
    } catch (error) {
      return error instanceof TooLarge ? tooLarge() : gatewayMessage(500, "Internal Server Error");
    }
  }
}

function findRoute({ method = "GET", url = "/" }: IncomingMessage): MatchedRoute | undefined {
  try {
    return matchRoute(method, decodeURIComponent(new URL(url, "http://localhost").pathname));
  } catch {
    return undefined;
  }
}

function unauthorized(): GatewayAnswer {
  const { headers, ...rest } = gatewayMessage(401, "Unauthorized");
  return { ...rest, headers: { ...headers, "www-authenticate": "Bearer" } };
}

/** Otherwise the unread rest is taken for the next request. */
function tooLarge(): GatewayAnswer {
  const { headers, ...rest } = gatewayMessage(413, "Request Entity Too Large");
  return { ...rest, headers: { ...headers, connection: "close" } };
}

function send(response: ServerResponse, { status, headers, body }: GatewayAnswer): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(body);
}
