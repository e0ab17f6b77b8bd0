import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routeKey } from "../http/routes.ts";
import { audit } from "../telemetry/audit.ts";
import type { DeskRequest } from "./desk-request.ts";
import { SIGN_IN_ROUTES } from "./sign-in/routes.ts";

/** The same answer; in the log stands who asked for what they may not. A sign-in that is refused says so itself. */
export function noted<Answer extends APIGatewayProxyStructuredResultV2>(
  answer: Answer,
  { person, event }: DeskRequest,
): Answer {
  const { routeKey: route } = event;
  if (answer.statusCode === 403 && route !== routeKey(SIGN_IN_ROUTES.comeBack))
    audit("forbidden", { ...(person ? { who: person.subject } : {}), route, status: 403 });
  return answer;
}
