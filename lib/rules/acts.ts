import type { Temporal } from "temporal-polyfill";
import type { Corrections } from "../../lambdas/departure/changes/correct.ts";
import type { Submission } from "../../lambdas/departure/changes/submit.ts";
import type {
  HrSkipReason,
  MarkName,
  Role,
  WithdrawalReason,
} from "../../lambdas/departure/model/departure.ts";
import type { Dates } from "../../lambdas/departure/model/offset.ts";
import type { Person } from "../../lambdas/departure/model/person.ts";
import type { Kind } from "../../lambdas/departure/model/plan.ts";
import type { TalkHow, TalkWith } from "../../lambdas/departure/model/voice.ts";
import type { AnsweringDeed } from "./answering-deeds.ts";

/** A person's act on one leaver. */
export type Act = Deed & {
  /** Names it, to leave it out of another run. */
  readonly name: string;
  readonly when: number;
  /** Which of the life's leavers it is about. */
  readonly leaver: number;
  /** For an answer, the departure of its mail; otherwise the one that HR knows of. */
  readonly departure?: string;
  /** The role of the link's user; HR if absent. */
  readonly by?: "manager" | "leaver" | "desk" | "colleague" | "interviewer";
  /** The token in the mail, for what is done on a page behind its link. */
  readonly link?: string;
  /** Requires the departure to be unchanged since it was read. */
  readonly isCareful?: true;
};

export interface Planned {
  readonly dates?: Dates;
  readonly kind?: Kind;
  readonly extraSteps?: readonly string[];
}

export interface Successor {
  readonly role: Role;
  readonly person: Person;
  readonly from?: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate;
}

/** An interview at 14:00, some days after it is agreed. */
export interface Talk {
  readonly days: number;
  readonly minutes: number;
  readonly where?: string;
  /** The manager if absent. */
  readonly holder?: Person;
}

/** What a leaver picks on the page: one of the moments, by its number or the first on a Monday, or a wish so many days ahead. */
export interface Choice {
  readonly with: TalkWith;
  readonly how: TalkHow;
  readonly moment?: number | "on a Monday";
  readonly days?: number;
  readonly phone?: string;
}

/** What a holder fills in: so many days after the first that is possible, and a time. */
export type Offer = readonly { readonly days: number; readonly time: string }[];

/** A page that is only looked at; the desk's, of the departure, is HR's. */
export type Looked = "holder" | "lines" | "talk" | "desk";

export type Deed =
  | {
      readonly do: "submit";
      readonly key?: string;
      readonly submission: Submission;
      /** Recorded beside the person's running departure. */
      readonly isBeside?: true;
    }
  | { readonly do: "withdraw"; readonly reason: WithdrawalReason }
  | { readonly do: "take back"; readonly planned: Planned }
  | { readonly do: "change"; readonly planned: Planned }
  | { readonly do: "replace"; readonly successor: Successor }
  /** In all running departures of the leaver's present one in that role. */
  | { readonly do: "replace everywhere"; readonly successor: Successor }
  | { readonly do: "correct"; readonly corrections: Corrections }
  | { readonly do: "send now"; readonly step: string }
  | { readonly do: "resend"; readonly step: string }
  | { readonly do: "skip"; readonly step: string; readonly reason: HrSkipReason }
  | { readonly do: "mark"; readonly step: string; readonly as: MarkName }
  | { readonly do: "still open"; readonly step: string }
  | { readonly do: "remind later"; readonly step: string; readonly workingDays: number }
  | { readonly do: "hand over"; readonly step: string; readonly colleague: Person }
  | { readonly do: "agree on a talk"; readonly talk: Talk }
  | { readonly do: "call a talk off" }
  | { readonly do: "choose a talk"; readonly choice: Choice }
  | { readonly do: "decline a talk" }
  | { readonly do: "call a choice off" }
  | { readonly do: "offer moments"; readonly offer: Offer }
  | { readonly do: "name a holder"; readonly holder: Person }
  | { readonly do: "report a talk"; readonly tookPlace: boolean; readonly lines?: string }
  /** As they are, without other lines. */
  | { readonly do: "release lines"; readonly lines?: string }
  | { readonly do: "look"; readonly page: Looked }
  /** From a link in a mail. */
  | { readonly do: "give address"; readonly address: string }
  | { readonly do: "confirm address" }
  | { readonly do: "decline address" }
  | { readonly do: "object" }
  | AnsweringDeed
  | { readonly do: "begin the questions again" }
  | { readonly do: "erase" };

/** In a few words, for the shortest story. */
export function inWords(act: Act): string {
  const {
    name: _,
    when: __,
    leaver,
    departure: ___,
    by = "hr",
    link: ____,
    isCareful,
    do: deed,
    ...rest
  } = act;
  const detail = deed === "submit" ? (act.do === "submit" && act.key) || "no key" : plain(rest);
  return `act: leaver ${leaver}, ${by}: ${deed} ${detail}${isCareful ? ", if still as seen" : ""}`;
}

function plain(rest: object): string {
  return JSON.stringify(rest).replaceAll('"', "").slice(1, -1);
}
