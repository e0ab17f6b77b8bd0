import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { readBody } from "../http/body.ts";
import { Problem } from "../http/problem.ts";

/** An invalid or oversized form counts as an empty one. */
export function formIn(event: APIGatewayProxyEventV2): URLSearchParams {
  try {
    const body = readBody(event);
    return "form" in body ? body.form : new URLSearchParams();
  } catch (error) {
    if (error instanceof Problem) return new URLSearchParams();
    throw error;
  }
}
