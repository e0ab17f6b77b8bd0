import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { routeKey } from "../../../lambdas/http/routes.ts";
import type { MovableClock } from "../clock.ts";
import { ACCOUNT } from "../names.ts";
import type { TextClaims } from "./jwt-authorizer.ts";
import type { MatchedRoute } from "./match-route.ts";

/** Bodies passed on as text; all others are base64, form posts too. */
const TEXT = /^(text\/|application\/(json|javascript|xml)\b)/i;

export interface HttpEventParts {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly matched: MatchedRoute;
  readonly claims: TextClaims | undefined;
  readonly clock: MovableClock;
}

/** A request as HTTP API passes it to a function, payload format 2.0. */
export function httpEvent({
  request,
  body,
  matched,
  claims,
  clock,
}: HttpEventParts): APIGatewayProxyEventV2 {
  const url = new URL(request.url ?? "/", "http://localhost");
  const { cookies, headers } = readHeaders(request);
  const { pathParameters, route } = matched;
  const query = readQuery(url);
  return {
    version: "2.0",
    routeKey: routeKey(route),
    rawPath: decodeURIComponent(url.pathname),
    rawQueryString: url.search.slice(1),
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      ...describeRequest(request, decodeURIComponent(url.pathname), clock),
      routeKey: routeKey(route),
      ...(claims && authorizer(claims)),
    },
    ...describeBody(body, headers["content-type"] ?? ""),
  };
}

function readHeaders(request: IncomingMessage) {
  const { cookie = "", ...others } = request.headers;
  const headers = Object.entries(others).map(([name, value]) => [name, [value].flat().join(",")]);
  const cookies = cookie.split(";").map((each) => each.trim());
  return { cookies: cookies.filter(Boolean), headers: Object.fromEntries(headers) };
}

/** A repeated name has its values joined by commas. */
function readQuery({ searchParams }: URL): Record<string, string> {
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name).join(",")]));
}

function describeRequest(request: IncomingMessage, path: string, clock: MovableClock) {
  return {
    accountId: ACCOUNT,
    apiId: "local",
    domainName: request.headers.host ?? "localhost",
    domainPrefix: "local",
    http: {
      method: request.method ?? "GET",
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId: randomUUID(),
    stage: "$default",
    time: clock.now().toString(),
    timeEpoch: clock.milliseconds(),
  };
}

/** No route requires scopes, so the gateway gives none. */
function authorizer(claims: TextClaims) {
  const jwt = { claims, scopes: null };
  return { authorizer: { jwt } } as unknown as Pick<
    APIGatewayProxyEventV2WithJWTAuthorizer["requestContext"],
    "authorizer"
  >;
}

function describeBody(body: Buffer, contentType: string) {
  if (body.length === 0) return { isBase64Encoded: false };
  const isBase64Encoded = !TEXT.test(contentType);
  return { body: body.toString(isBase64Encoded ? "base64" : "utf8"), isBase64Encoded };
}
