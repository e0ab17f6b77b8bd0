import { AsyncLocalStorage } from "node:async_hooks";

/** What every log line of one piece of work says: the request it began with, and the mailing it is about. */
export interface Correlation {
  /** The gateway's, that of the function's run, or a queue message's where it began none. It travels with queue messages. */
  readonly requestId?: string;
  readonly departureId?: string;
  readonly mailingId?: string;
  readonly revision?: number;
  readonly digestId?: string;
  readonly testMailId?: string;
}

const current = new AsyncLocalStorage<Correlation>();

/** Does this work with these fields on its log lines, besides those around it. */
export function correlated<T>(fields: Correlation, work: () => T): T {
  return current.run({ ...current.getStore(), ...fields }, work);
}

export function currentCorrelation(): Correlation {
  return current.getStore() ?? {};
}

/** Does this work under the request's id: the gateway's, as in its access log, otherwise that of the run. */
export function inRequest<T>(event: unknown, context: unknown, work: () => T): T {
  const { requestContext } = (event ?? {}) as { requestContext?: { requestId?: string } };
  const { awsRequestId } = (context ?? {}) as { awsRequestId?: string };
  const requestId = requestContext?.requestId ?? awsRequestId;
  return requestId ? correlated({ requestId }, work) : work();
}
