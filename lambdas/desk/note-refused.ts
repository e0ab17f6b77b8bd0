import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routeKey } from "../http/routes.ts";
import { audit } from "../telemetry/audit.ts";
import type { DeskRequest } from "./desk-request.ts";
import { SIGN_IN_ROUTES } from "./sign-in/routes.ts";

/** Passes the answer on and logs who was refused. A refused sign-in logs itself. */
export function noted<Answer extends APIGatewayProxyStructuredResultV2>(
  answer: Answer,
  { person, event }: DeskRequest,
): Answer {
  const { routeKey: route } = event;
  if (answer.statusCode === 403 && route !== routeKey(SIGN_IN_ROUTES.comeBack))
    audit("forbidden", { ...(person ? { who: person.subject } : {}), route, status: 403 });
  return answer;
}
