import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import type { Language } from "../core/plan.ts";
import { Refusal } from "../core/refusal.ts";
import { type Offered, preferredLanguage } from "./preferred-language.ts";
import { answerTo } from "./problem.ts";
import type { ProblemWords } from "./problem-words.ts";
import { securityHeaders } from "./security-headers.ts";

export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** An answer before it is written down. */
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

export interface ApiWords extends Offered {
  /** For problems that only this function meets. */
  readonly words?: ProblemWords;
}

/** Makes a Lambda handler of routes that answer in JSON; whatever they throw becomes a problem (RFC 9457). */
export function apiHandler(
  routes: Readonly<Record<string, Route>>,
  { words, ...offered }: ApiWords,
): (event: ApiEvent) => Promise<APIGatewayProxyStructuredResultV2> {
  const byKey = new Map(Object.entries(routes));
  return async (event) => {
    const language = languageOf(event, offered);
    try {
      const route = byKey.get(event.routeKey);
      if (!route) throw new Refusal("not-found");
      return written(await route(event, { language }), language);
    } catch (error) {
      return answerTo(error, { language, route: event.routeKey, ...(words ? { words } : {}) });
    }
  };
}

function written(
  { status, body, headers }: Answer,
  language: Language,
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    // Departures are personal: nobody on the way keeps them.
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

/** Payload 2.0 brings header names in lower case. */
function languageOf({ headers }: ApiEvent, offered: Offered): Language {
  return preferredLanguage(headers["accept-language"], offered);
}
