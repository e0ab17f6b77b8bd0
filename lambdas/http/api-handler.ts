import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import type { Language } from "../departure/model/plan.ts";
import { Refusal } from "../departure/model/refusal.ts";
import { audit } from "../telemetry/audit.ts";
import { type Offered, preferredLanguage } from "./preferred-language.ts";
import { answerTo } from "./problem.ts";
import { securityHeaders } from "./security-headers.ts";

export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** An answer before it is serialised. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Caller {
  readonly language: Language;
}

/** Answers one route. */
export type Route = (event: ApiEvent, caller: Caller) => Promise<Answer>;

/** Makes a Lambda handler of routes that answer in JSON. Errors become problems (RFC 9457). */
export function apiHandler(
  routes: Readonly<Record<string, Route>>,
  offered: Offered,
): (event: ApiEvent) => Promise<APIGatewayProxyStructuredResultV2> {
  const byKey = new Map(Object.entries(routes));
  return async (event) => {
    const language = languageOf(event, offered);
    try {
      const route = byKey.get(event.routeKey);
      if (!route) throw new Refusal("not-found");
      return written(await route(event, { language }), language);
    } catch (error) {
      const { routeKey: route } = event;
      return noted(answerTo(error, { language, route }), event);
    }
  };
}

/** Logs the caller whose token the gateway accepted and we refused; the answer is the same. */
function noted(
  answer: APIGatewayProxyStructuredResultV2,
  { requestContext, routeKey: route }: ApiEvent,
): APIGatewayProxyStructuredResultV2 {
  if (answer.statusCode !== 403) return answer;
  const { sub, client_id } = requestContext.authorizer?.jwt?.claims ?? {};
  const who = sub ?? client_id;
  audit("forbidden", { ...(who ? { who: String(who) } : {}), route, status: 403 });
  return answer;
}

function written(
  { status, body, headers }: Answer,
  language: Language,
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    // Personal data: must not be cached.
    headers: {
      ...securityHeaders("answer"),
      "content-type": "application/json",
      "content-language": language,
      "cache-control": "no-store",
      ...headers,
    },
    body: JSON.stringify(body),
  };
}

/** Payload 2.0 has lower-case header names. */
function languageOf({ headers }: ApiEvent, offered: Offered): Language {
  return preferredLanguage(headers["accept-language"], offered);
}
