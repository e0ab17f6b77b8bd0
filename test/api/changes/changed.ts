import type { Answered, TestStack } from "../../support/stack.ts";
import { somebodyElse, submission } from "../record/submissions.ts";

/** One way to ask for a change. */
export interface Ask {
  readonly method?: "POST" | "PATCH";
  /** After `/departures/{id}`. */
  readonly path: string;
  readonly body?: object | string;
}

const MOVED: Ask = { method: "PATCH", path: "", body: { lastDay: "2027-02-26" } };

/** Every way to change one departure, as it was just submitted, and what the history says of it. */
export const CHANGES: readonly (readonly [string, Ask, string])[] = [
  ["change a date", MOVED, "dates-changed"],
  ["correct a name", { method: "PATCH", path: "", body: { manager: { name: "X" } } }, "corrected"],
  ["withdraw", { path: "/withdraw", body: { reason: "mistake" } }, "withdrawn"],
  [
    "replace the manager",
    { path: "/replace", body: { role: "manager", name: "Y", address: "y@delinde.example" } },
    "replaced",
  ],
  ["send a step now", { path: "/steps/handover", body: { do: "send-now" } }, "sent-now"],
  ["skip a step", { path: "/steps/team", body: { do: "skip", reason: "other" } }, "skipped"],
  ["mark a step as done", { path: "/steps/workload", body: { do: "done" } }, "done"],
  ["mark a step as not needed", { path: "/steps/warm", body: { do: "not-needed" } }, "not-needed"],
  [
    "hand a step over",
    { path: "/steps/property", body: { do: "hand-over", name: "Z", address: "z@x.example" } },
    "handed-over",
  ],
  [
    "agree on a talk",
    { path: "/interview", body: { do: "plan", at: "2027-09-14T14:00" } },
    "interview-planned",
  ],
  ["object", { path: "/object" }, "objected"],
  ["erase", { path: "/erase" }, "erased"],
];

export interface Shown {
  readonly id: string;
  readonly edition: number;
  readonly status: string;
  readonly history: readonly { readonly what: string; readonly who: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what it is about.
  readonly [member: string]: any;
}

/** A departure that no other test knows. */
export async function submitted(stack: TestStack, changes: object = {}): Promise<Shown> {
  const { status, body } = await stack.ask("/departures", {
    body: { ...somebodyElse(), ...changes },
  });
  expect(status).toBe(201);
  return body;
}

export function change(
  stack: TestStack,
  id: string,
  { method = "POST", path, body }: Ask,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return stack.ask(`/departures/${id}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}

export async function presentOf(stack: TestStack, id: string): Promise<Shown> {
  return (await stack.ask(`/departures/${id}`)).body;
}

export function whatHappened({ history }: Pick<Shown, "history">): string[] {
  return history.map(({ what }) => what);
}

export function schedulesOf(stack: TestStack, id: string) {
  return stack.pendingSchedules().filter(({ name }) => name.startsWith(id));
}

/** A personnel number that nobody has. */
export function nextNumber(): string {
  number += 1;
  return `g-${number}`;
}

let number = 0;

/** Posts somebody who is recorded already, and gives the link to who that is. */
export async function linkOfRefused(stack: TestStack, changes: object): Promise<string> {
  const { status, body } = await stack.ask("/departures", { body: submission(changes) });
  expect([status, body.type]).toEqual([409, "urn:totziens:problem:already-recorded"]);
  return body.departure;
}
