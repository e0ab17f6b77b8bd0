import type { Role } from "../../departure/model/departure.ts";

/** What the preview of a new departure says. */
export interface PreviewWords {
  readonly title: string;
  readonly intro: string;
  readonly facts: Readonly<Record<"leaver" | "dates" | "kind", string>>;
  readonly dates: (announced: string, lastDay: string, end: string) => string;
  readonly whoGetsWhat: string;
  /** How many mails, and when the first. */
  readonly mails: (count: number, first: string) => string;
  readonly steps: (count: number, first: string) => string;
  readonly catchUp: (steps: string) => string;
  readonly skipped: (steps: string) => string;
  readonly noPrivateAddress: string;
  /** The same person has a departure that runs. */
  readonly running: (lastDay: string, end: string) => string;
  readonly runningAsk: string;
  /** The same person has left before. */
  readonly earlier: (lastDay: string, end: string) => string;
  readonly beside: string;
  readonly besideOf: (lastDay: string) => string;
  readonly besideHint: string;
  readonly formingTitle: string;
  readonly forming: string;
  readonly duplicateLink: string;
  readonly successor: (leaver: string, count: number, from: string) => string;
  readonly successorRoles: Readonly<Record<Role, string>>;
  readonly successorNext: string;
  readonly lastDayOf: (leaver: string, day: string) => string;
  readonly timeline: string;
  readonly read: string;
  readonly readOf: (title: string) => string;
  readonly submitTitle: string;
  readonly submitWhat: (minutes: number) => string;
  readonly submit: string;
  readonly change: string;

  readonly gone: { readonly title: string; readonly text: string };
  readonly usedTitle: string;
  readonly used: string;
  readonly toDeparture: string;
  readonly beginAnew: string;
}
