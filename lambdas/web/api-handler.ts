import middy from "@middy/core";
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";
import type { Language } from "../core/plan.ts";
import { preferredLanguage } from "./preferred-language.ts";
import { answerTo } from "./problem.ts";

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

/** Makes a Lambda handler of a function that answers in JSON; whatever it throws becomes a problem (RFC 9457). */
export function apiHandler(
  answer: (event: ApiEvent, caller: Caller) => Promise<Answer>,
  fallback: Language,
) {
  return middy<ApiEvent, APIGatewayProxyStructuredResultV2>()
    .use({
      onError: (request) => {
        request.response = answerTo(
          request.error,
          languageOf(request.event, fallback),
          request.event.routeKey,
        );
      },
    })
    .handler(async (event) => {
      const language = languageOf(event, fallback);
      const { status, body, headers } = await answer(event, { language });
      return {
        statusCode: status,
        // Departures are personal: nobody on the way keeps them.
        headers: {
          "content-type": "application/json",
          "content-language": language,
          "cache-control": "no-store",
          ...headers,
        },
        body: JSON.stringify(body),
      };
    });
}

/** Payload 2.0 brings header names in lower case. */
function languageOf({ headers }: ApiEvent, fallback: Language): Language {
  return preferredLanguage(headers["accept-language"], fallback);
}
