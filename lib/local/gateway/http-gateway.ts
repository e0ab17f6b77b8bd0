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

/** Of a body; docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html. */
const BODY_BYTES = 10 * 1024 * 1024;
/** Of the request line and all header values, as there; it names no status. */
const HEAD_BYTES = 10_240;
/**
 * Of what a function is called with, as JSON with a body in base64, and of what it answers. Lambda's "6 MB", as its
 * errors name them.
 */
const EVENT_BYTES = 6_291_456;
const ANSWER_BYTES = 6_291_556;

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
      if (headBytes(request) > HEAD_BYTES) return headTooLarge();
      const body = await readLimited(request, BODY_BYTES);
      const event = httpEvent({ request, body, matched, claims, clock });
      return await invoke(handlers[matched.route.function], event);
    } catch (error) {
      return error instanceof TooLarge ? tooLarge() : gatewayMessage(500, "Internal Server Error");
    }
  }
}

/** Throws where Lambda takes no such event, and where it passes on no such answer. */
async function invoke(
  handler: RouteHandlers[RouteFunction],
  event: APIGatewayProxyEventV2,
): Promise<GatewayAnswer> {
  if (jsonBytes(event) > EVENT_BYTES) throw new TooLarge();
  const answer = await handler(event);
  if (jsonBytes(answer) > ANSWER_BYTES) throw new Error("The answer is too large.");
  return functionAnswer(answer);
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

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value ?? null));
}

function headBytes({ method = "", url = "", httpVersion, rawHeaders }: IncomingMessage): number {
  const values = rawHeaders.filter((_, index) => index % 2 === 1);
  const line = `${method} ${url} HTTP/${httpVersion}`;
  return Buffer.byteLength([line, ...values].join(""));
}

function headTooLarge(): GatewayAnswer {
  return closing(gatewayMessage(431, "Request Header Fields Too Large"));
}

function tooLarge(): GatewayAnswer {
  return closing(gatewayMessage(413, "Request Entity Too Large"));
}

/** Otherwise the unread rest is taken for the next request. */
function closing({ headers, ...rest }: GatewayAnswer): GatewayAnswer {
  return { ...rest, headers: { ...headers, connection: "close" } };
}

function send(response: ServerResponse, { status, headers, body }: GatewayAnswer): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(body);
}
