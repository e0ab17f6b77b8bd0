import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../setup-error.ts";
import type { Usage } from "./usage.ts";

/** What one departure uses of AWS from its submission until it is forgotten, as `npm run bench:calls` counted it. */
export interface MeasuredDeparture {
  readonly date: string;
  /** In `samples/`; its steps are marked in time. */
  readonly sample: string;
  /** Mails to everybody, HR's own too. */
  readonly mails: number;
  /** Pages and buttons behind links. */
  readonly marks: number;
  readonly usages: readonly Usage[];
  /** What mails of the plan need by themselves, of another departure: no pages, answers, jobs, and HR's own mail. */
  readonly alone: { readonly mails: number; readonly usages: readonly Usage[] };
}

export const DEPARTURE_FILE = join(import.meta.dirname, "departure.json");

export function measuredDeparture(file = DEPARTURE_FILE): MeasuredDeparture {
  if (!existsSync(file))
    throw new SetupError("lib/cost/departure.json is missing; npm run bench:calls writes it.");
  return JSON.parse(readFileSync(file, "utf8"));
}
