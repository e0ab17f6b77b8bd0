export type FaultyService =
  | "dynamodb"
  | "scheduler"
  | "sqs"
  | "ses"
  | "secretsmanager"
  | "lambda"
  /** SES's events; the operation is their detail-type, for example `Email Sent`. */
  | "events";

/**
 * The kind of failure.
 *
 * Of a call: an error instead of the effect, or the effect without its answer (the connection breaks). Most SDK
 * clients retry, so give `times: 10` and remove the fault afterwards to make the caller see it. Of a delivery (operation `Invoke` of `scheduler`, and
 * everything of `events`): it is lost, doubled, late, or, for an event, comes before SES has answered.
 */
export type Harm =
  | { readonly error: string; readonly message?: string; readonly status?: number }
  | "lose-answer"
  | "lose"
  | "repeat"
  | "early"
  | { readonly delaySeconds: number };

export interface Fault {
  readonly service: FaultyService;
  /** As AWS names it, for example `SendEmail`; without it, every operation. */
  readonly operation?: string;
  /** Only requests (events, schedules) that match. */
  // biome-ignore lint/suspicious/noExplicitAny: each operation has a request of its own.
  readonly when?: (request: any) => boolean;
  readonly how: Harm;
  /** How often it happens; by default, once. */
  readonly times?: number;
}

/** Injects faults into every engine. */
export interface Faults {
  /** The returned function removes the fault. */
  inject(fault: Fault): () => void;
  /** The fault of this request, if any; each call counts. */
  strike(service: FaultyService, operation: string, request: unknown): Harm | undefined;
  clear(): void;
}

export function makeFaults(): Faults {
  const faults = new Map<Fault, number>();
  return {
    inject(fault) {
      faults.set(fault, fault.times ?? 1);
      return () => faults.delete(fault);
    },
    strike(service, operation, request) {
      const moment = { service, operation, request };
      const [fault, left = 0] = [...faults].find(([each]) => hits(each, moment)) ?? [];
      if (!fault) return undefined;
      if (left > 1) faults.set(fault, left - 1);
      else faults.delete(fault);
      return fault.how;
    },
    clear: () => faults.clear(),
  };
}

interface Moment {
  readonly service: FaultyService;
  readonly operation: string;
  readonly request: unknown;
}

function hits(fault: Fault, { service, operation, request }: Moment): boolean {
  return (
    fault.service === service &&
    (fault.operation ?? operation) === operation &&
    (fault.when?.(request) ?? true)
  );
}
