import type { MailRecipient, RefusedReason } from "../../departure/model/mailing.ts";
import type { Phase } from "../../departure/model/plan.ts";
import type { PointState } from "./timeline-points.ts";

/** What the picture of a timeline, and the table beside it, say. */
export interface PictureWords {
  readonly picture: (leaver: string) => string;
  readonly picturePart: string;
  readonly tableCaption: string;
  readonly columns: Readonly<Record<"number" | "when" | "to" | "what" | "why" | "state", string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly readers: Readonly<
    Record<"manager" | "leaver" | "hr" | "desk" | "interviewer" | "former", string>
  >;
  readonly states: Readonly<Record<PointState, string>>;
  readonly dates: Readonly<Record<"announced" | "lastDay" | "endOfEmployment" | "today", string>>;
  readonly and: string;
  readonly weeks: (count: number) => string;
  readonly legend: Readonly<Record<"mail" | "several" | "morning" | "moved" | "dayOff", string>>;
  readonly steps: (count: number) => string;
  readonly kinds: Readonly<
    Record<
      "catch-up" | "several" | "nudge" | "reminder" | "resend" | "handed-over" | "interview",
      string
    >
  >;
  readonly notices: Readonly<
    Record<"changed" | "replaced" | "withdrawn" | "came-back" | "address", string>
  >;
  readonly asPlanned: string;
  readonly at: (day: string, time: string) => string;
  readonly noAddress: string;
  readonly handOver: string;
  readonly colleague: string;
  readonly delivered: string;
  readonly again: string;
  readonly refused: Readonly<Record<RefusedReason, string>>;
}

/** `desk:it` is one of the desks. */
export function readerIn(words: PictureWords, role: MailRecipient): string {
  const [name = "", desk] = role.split(":");
  const reader = words.readers[name as keyof PictureWords["readers"]];
  return desk ? `${reader} ${desk.toUpperCase()}` : reader;
}
