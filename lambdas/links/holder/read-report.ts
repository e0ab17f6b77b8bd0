import { MOST_IN_LINES, type SaidOfTalk } from "../../departure/changes/report-talk.ts";
import { READABLE } from "../../http/departure-fields.ts";

/** What is wrong with lines that were typed. */
export type LinesMistake =
  | { readonly code: "unreadable" | "notHeld" }
  | { readonly code: "long"; readonly given: number };

export interface ReadReport {
  readonly typed: { readonly tookPlace: string; readonly lines: string };
  /** Neither yes nor no was chosen. */
  readonly unchosen: boolean;
  readonly wrong?: LinesMistake;
  /** If nothing is wrong. */
  readonly said?: Omit<SaidOfTalk, "interview">;
}

/** Reads what the holder says after the talk. */
export function readReport(form: URLSearchParams): ReadReport {
  const typed = { tookPlace: form.get("tookPlace") ?? "", lines: form.get("lines") ?? "" };
  const tookPlace = ANSWERS.get(typed.tookPlace);
  const { lines, mistake } = readLines(typed.lines);
  const wrong = mistake ?? mistakeIn(tookPlace, lines);
  const unchosen = tookPlace === undefined;
  if (wrong) return { typed, unchosen, wrong };
  return unchosen ? { typed, unchosen } : { typed, unchosen, said: saidIn(tookPlace, lines) };
}

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["no", false],
]);

function mistakeIn(tookPlace: boolean | undefined, lines: string): LinesMistake | undefined {
  return tookPlace === false && lines ? { code: "notHeld" } : undefined;
}

function saidIn(tookPlace: boolean, lines: string): NonNullable<ReadReport["said"]> {
  return { tookPlace, ...(lines ? { lines } : {}) };
}

/** Lines without blanks around them and with one kind of line break; counted in code points. */
export function readLines(text: string): {
  readonly lines: string;
  readonly mistake?: LinesMistake;
} {
  const lines = text.replaceAll(/\r\n?/g, "\n").normalize("NFC").trim();
  if (!READABLE.test(lines)) return { lines, mistake: { code: "unreadable" } };
  const given = [...lines].length;
  return given > MOST_IN_LINES ? { lines, mistake: { code: "long", given } } : { lines };
}
