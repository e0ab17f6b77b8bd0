import middy from "@middy/core";
import httpContentNegotiation from "@middy/http-content-negotiation";
import httpHeaderNormalizer from "@middy/http-header-normalizer";
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from "aws-lambda";
import { LANGUAGES, type Language } from "../core/plan.ts";
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
  return middy<ApiEvent, APIGatewayProxyStructuredResultV2, Error, NegotiatedContext>()
    .use(httpHeaderNormalizer())
    .use(
      httpContentNegotiation({
        parseCharsets: false,
        parseEncodings: false,
        parseMediaTypes: false,
        availableLanguages: inOrder(fallback),
        failOnMismatch: false,
      }),
    )
    .use({
      onError: (request) => {
        request.response = answerTo(
          request.error,
          languageOf(request.context, fallback),
          request.event.routeKey,
        );
      },
    })
    .handler(async (event, context) => {
      const language = languageOf(context, fallback);
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

type NegotiatedContext = Context & { readonly preferredLanguage?: string };

function inOrder(first: Language): Language[] {
  return [first, ...LANGUAGES.filter((language) => language !== first)];
}

function languageOf({ preferredLanguage }: NegotiatedContext, fallback: Language): Language {
  return LANGUAGES.find((language) => language === preferredLanguage) ?? fallback;
}
