import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { Given } from "../../lambdas/departure/answers/answers.ts";
import type { WithdrawalReason } from "../../lambdas/departure/model/departure.ts";
import type { Answering, LookingBack } from "./leaver-pages.ts";

/** A departure to post, when, and what it is there to show. */
export interface Sample {
  readonly file: string;
  readonly shows: string;
  readonly at: Temporal.Instant;
  readonly contentType: string;
  readonly body: string;
  readonly withdraw?: { readonly at: Temporal.Instant; readonly reason: WithdrawalReason };
  /** What HR changes later, earliest first. */
  readonly changes: readonly SampleChange[];
  /** Steps that nobody ever says are done. */
  readonly forgets: readonly string[];
  /** What the manager says of the plan when looking back; without it, only that it is done. */
  readonly line?: string;
  /** What the leaver answers; nothing where it is left out. */
  readonly leaver: LeaverAnswers;
}

export interface LeaverAnswers {
  /** To the questions at the end. */
  readonly exit?: Answering;
  /** To the invitation. */
  readonly "half-year"?: LookingBack;
  /** What they choose on either occasion; without it, something of each question. */
  readonly given?: Given;
  /** In their own words. */
  readonly words?: string;
}

export interface SampleChange {
  readonly at: Temporal.Instant;
  readonly what: ChangeName;
  /** As it is sent. */
  readonly body: Readonly<Record<string, string>>;
}

export type ChangeName = "change" | "replace" | "take-back";

interface Entry {
  readonly file: string;
  /** Local time. */
  readonly at: string;
  readonly shows: string;
  readonly withdraw?: { readonly at: string; readonly reason: WithdrawalReason };
  readonly changes?: readonly (Omit<SampleChange, "at"> & { readonly at: string })[];
  readonly forgets?: readonly string[];
  readonly leaver?: LeaverAnswers;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
};

/** The samples that `demo.json` lists, earliest first; its times are on the clock of that zone. */
export function readSamples(folder: string, timeZone: string): Sample[] {
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const instant = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
  const entries = JSON.parse(read("demo.json")) as Entry[];
  return entries
    .map(({ file, at, shows, withdraw, changes = [], forgets = [], leaver = {} }) => ({
      file,
      shows,
      at: instant(at),
      contentType: contentTypeOf(file),
      body: read(file).trim(),
      forgets,
      leaver,
      changes: changes.map((change) => ({ ...change, at: instant(change.at) })),
      ...(withdraw ? { withdraw: { ...withdraw, at: instant(withdraw.at) } } : {}),
    }))
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

function contentTypeOf(file: string): string {
  const ending = file.split(".").at(-1) ?? "";
  const type = CONTENT_TYPES[ending];
  if (type) return type;
  const allowed = Object.keys(CONTENT_TYPES).join(", ");
  throw new Error(`samples/${file} ends with "${ending}"; allowed: ${allowed}.`);
}
