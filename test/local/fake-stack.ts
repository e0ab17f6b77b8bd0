import type { APIGatewayProxyEventV2, SQSEvent, SQSRecord } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import type { LocalHandlers, MailEvent } from "../../lib/local/handlers.ts";
import { type LocalStackOptions, startLocalStack } from "../../lib/local/local-stack.ts";

/** A Monday in winter, nine in the morning in Amsterdam. */
export const MONDAY = Temporal.Instant.from("2026-11-02T08:00:00Z");

export type FakeStackOptions = Partial<Omit<LocalStackOptions, "handlers">> & {
  readonly handlers?: Partial<LocalHandlers>;
};

/** The local stack with functions that only write down what they were called with. */
export async function startFakeStack({ handlers = {}, ...options }: FakeStackOptions = {}) {
  const requests: APIGatewayProxyEventV2[] = [];
  const batches: SQSEvent[] = [];
  const mailEvents: MailEvent[] = [];
  const sweeps: string[] = [];
  const reconciles: string[] = [];
  const faults: string[] = [];

  const called: string[] = [];
  const answerAs =
    (name: string): LocalHandlers["api/record"] =>
    async (event) => {
      requests.push(event);
      called.push(name);
      return { statusCode: 204 };
    };
  const stack = await startLocalStack({
    clock: "stands",
    startAt: MONDAY,
    onFault: (name, error) => faults.push(`${name}: ${(error as Error).message}`),
    ...options,
    handlers: ({ clock }) => ({
      "api/record": answerAs("api/record"),
      "api/list": answerAs("api/list"),
      "api/changes": answerAs("api/changes"),
      "api/insights": answerAs("api/insights"),
      links: answerAs("links"),
      "api/document": answerAs("api/document"),
      desk: answerAs("desk"),
      async mailer(event) {
        batches.push(event);
        return { batchItemFailures: [] };
      },
      import: async () => ({ batchItemFailures: [] }),
      async "mail-events"(event) {
        mailEvents.push(event);
      },
      async "upkeep/sweep"() {
        sweeps.push(clock().toString());
        return { candidates: 0 };
      },
      async "upkeep/closing"() {
        return { candidates: 0 };
      },
      async "upkeep/publish"() {
        return { published: false };
      },
      async "upkeep/reconcile"() {
        reconciles.push(clock().toString());
      },
      ...handlers,
    }),
  });

  const records = (): SQSRecord[] => batches.flatMap(({ Records }) => Records);
  return { stack, requests, called, batches, records, mailEvents, sweeps, reconciles, faults };
}

/** The name of the error that a call of an SDK client ends with. */
export async function errorOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "no error",
    (error: Error) => error.name,
  );
}
