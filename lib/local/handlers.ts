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
  readonly "api/insights": RouteHandler;
  readonly links: RouteHandler;
  readonly "api/document": RouteHandler;
  readonly desk: RouteHandler;
  readonly mailer: QueueHandler;
  readonly import: QueueHandler;
  /** If a webhook is set. */
  readonly webhook?: QueueHandler;
  readonly "mail-events": (event: MailEvent, context: Context) => Promise<unknown>;
  /** Returns the number of departures it checked. */
  readonly "upkeep/sweep": (
    event: ScheduledEvent,
    context: Context,
  ) => Promise<{ readonly candidates: number }>;
  /** Returns the number of answers, orders and lines it checked. */
  readonly "upkeep/closing": (
    event: ScheduledEvent,
    context: Context,
  ) => Promise<{ readonly candidates: number }>;
  readonly "upkeep/publish": (event: ScheduledEvent, context: Context) => Promise<unknown>;
  readonly "upkeep/reconcile": (event: ScheduledEvent, context: Context) => Promise<unknown>;
}

/** A function that reads from a queue. */
type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** A function that answers routes. */
type RouteHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyResultV2>;

// biome-ignore lint/suspicious/noExplicitAny: each SES event has its own detail.
export type MailEvent = EventBridgeEvent<string, any>;

/** What the functions are made with: Lambda's variables and the movable clock. */
export interface HandlerSurroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: () => Temporal.Instant;
}

/** The endpoint in the variables, to call without a socket. */
interface AwsAtHand {
  readonly aws: Pick<AwsEndpoint, "answer">;
}

export type MakeHandlers = (
  surroundings: HandlerSurroundings & AwsAtHand,
) => LocalHandlers | Promise<LocalHandlers>;
