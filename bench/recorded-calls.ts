import { randomBytes } from "node:crypto";
import type { AwsClient } from "../lambdas/aws/wiring.ts";

/** A call of an SDK client as the program made it. */
export interface RecordedCall {
  /** As AWS names it, for example `PutItem`. */
  readonly operation: string;
  readonly input: unknown;
}

/** Calls in the order in which they began; those that were under way at the same time are one wave. */
export type Waves = readonly (readonly RecordedCall[])[];

/** Writes down what clients are asked, from `start` until `taken`. */
export function callRecorder() {
  let waves: RecordedCall[][] = [];
  let open = 0;
  const recording = (next: Send, { commandName }: { commandName: string }) => {
    return async (sent: { readonly input: unknown }) => {
      if (open === 0) waves.push([]);
      open += 1;
      waves.at(-1)?.push({
        operation: commandName.replace(/Command$/, ""),
        input: structuredClone(sent.input),
      });
      try {
        return await next(sent);
      } finally {
        open -= 1;
      }
    };
  };
  return {
    onClient({ middlewareStack }: AwsClient): void {
      // Each client's stack has types of its own.
      (middlewareStack as AnyStack).add(recording, { step: "initialize", name: "record" });
    },
    start() {
      waves = [];
    },
    taken: (): Waves => waves,
  };
}

type Send = (sent: { readonly input: unknown }) => Promise<unknown>;

interface AnyStack {
  add(middleware: unknown, options: object): void;
}

/** Everything in the table is known by hashes and random ids in this form. */
const ID = /[0-9a-f]{32}/g;

/** The same calls about something else: each id in them is another, the same one everywhere; those in `ids` as it says. Bytes stay. */
export function withFreshIds<T>(value: T, ids = new Map<string, string>()): T {
  const fresh = (each: unknown): unknown => {
    if (typeof each === "string") return each.replace(ID, (id) => idFor(id, ids));
    if (Array.isArray(each)) return each.map(fresh);
    if (!each || typeof each !== "object" || each instanceof Uint8Array) return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, inner]) => [fresh(name), fresh(inner)]),
    );
  };
  return fresh(value) as T;
}

function idFor(id: string, ids: Map<string, string>): string {
  const known = ids.get(id) ?? randomBytes(16).toString("hex");
  ids.set(id, known);
  return known;
}
