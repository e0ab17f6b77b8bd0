import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyResultV2,
  Context,
  EventBridgeEvent,
  ScheduledEvent,
  SQSBatchResponse,
  SQSEvent,
} from "aws-lambda";
import type { Temporal } from "temporal-polyfill";
import type { AwsEndpoint } from "./aws-endpoint.ts";

/** The functions that the local stack runs, by name, as Lambda would call them. */
export interface LocalHandlers {
  readonly "api/record": RouteHandler;
  readonly "api/list": RouteHandler;
  readonly "api/changes": RouteHandler;
  readonly links: RouteHandler;
  readonly "api/document": RouteHandler;
  readonly desk: RouteHandler;
  readonly mailer: QueueHandler;
  readonly import: QueueHandler;
  /** Where a webhook is set. */
  readonly webhook?: QueueHandler;
  readonly "mail-events": (event: MailEvent, context: Context) => Promise<unknown>;
  /** Its answer says how many departures it found to look at. */
  readonly "upkeep/sweep": (
    event: ScheduledEvent,
    context: Context,
  ) => Promise<{ readonly candidates: number }>;
  readonly "upkeep/reconcile": (event: ScheduledEvent, context: Context) => Promise<unknown>;
}

/** A function that takes from a queue. */
type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** A function that answers routes. */
type RouteHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyResultV2>;

// biome-ignore lint/suspicious/noExplicitAny: SES tells something else in each event.
export type MailEvent = EventBridgeEvent<string, any>;

/** What the functions are made with: the variables Lambda would set, and the clock that can be moved. */
export interface HandlerSurroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: () => Temporal.Instant;
}

/** The AWS that the variables name, for who would rather not go through a socket. */
interface AwsAtHand {
  readonly aws: Pick<AwsEndpoint, "answer">;
}

export type MakeHandlers = (
  surroundings: HandlerSurroundings & AwsAtHand,
) => LocalHandlers | Promise<LocalHandlers>;
