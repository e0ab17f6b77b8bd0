import type {
  DepartureStatus,
  Role,
  SkipReason,
  WithdrawalReason,
} from "../../departure/model/departure.ts";
import type { HistoryEvent } from "../../departure/model/history.ts";
import type { ProblemCode } from "../../http/problem-words.ts";
import type { ChangeName } from "./changes.ts";
import type { StepAction } from "./step-actions.ts";

/** What can be done, in a plain sentence before it happens, and what the button says. */
export interface Doing {
  readonly title: string;
  readonly what: string;
  readonly button: string;
  /** What stands on the page after it. */
  readonly done: string;
}

/** What the page of one departure says, and those that change it. */
export interface DepartureWords {
  readonly title: (leaver: string) => string;
  readonly erasedName: string;
  readonly statuses: Readonly<Record<DepartureStatus, string>>;
  readonly facts: Readonly<
    Record<
      | "employee"
      | "manager"
      | "hrContact"
      | "announced"
      | "lastDay"
      | "endOfEmployment"
      | "kind"
      | "extraSteps"
      | "reason"
      | "department"
      | "location"
      | "talk",
      string
    >
  >;
  readonly noPrivateAddress: string;
  readonly workAddress: string;
  readonly privateAddress: string;
  readonly standIn: (name: string, from: string, until: string | undefined) => string;
  readonly talk: (at: string, minutes: number, holder: string, where: string | undefined) => string;
  readonly calledOff: string;

  readonly withdrawn: (reason: string, at: string) => string;
  readonly withdrawalReasons: Readonly<Record<WithdrawalReason, string>>;
  readonly objected: (at: string) => string;
  readonly erased: (at: string) => string;

  readonly undo: { readonly what: string; readonly button: string; readonly again: string };
  readonly ownSteps: string;
  readonly ownStepsWhat: string;
  readonly ownColumns: Readonly<Record<"step" | "when" | "state" | "do", string>>;
  readonly ownStepRead: string;
  readonly noOwnSteps: string;
  readonly timeline: string;
  readonly ofStep: string;
  readonly ofStepNamed: (title: string) => string;
  readonly changes: string;
  readonly changesWhat: string;
  readonly doing: Readonly<Record<ChangeName, Doing>>;
  readonly export: { readonly title: string; readonly what: string };

  readonly history: string;
  /** What one link said so often on one day stands once. */
  readonly times: (times: number) => string;
  readonly historyColumns: Readonly<Record<"at" | "who" | "what", string>>;
  readonly who: Readonly<
    Record<
      "you" | "totziens" | "manager" | "leaver" | "hr" | "desk" | "colleague" | "otherAtHr",
      string
    >
  >;
  readonly events: Readonly<Record<HistoryEvent, (about: EventFacts) => string>>;
  readonly roles: Readonly<Record<Role, string>>;

  readonly steps: Readonly<Record<StepAction, Doing>>;
  readonly whatToDo: string;
  readonly nothingToDo: string;
  readonly skipReasons: Readonly<Record<SkipReason, string>>;
  readonly fields: Readonly<
    Record<
      | "skipReason"
      | "workingDays"
      | "name"
      | "address"
      | "language"
      | "withdrawalReason"
      | "role"
      | "from"
      | "until"
      | "at"
      | "minutes"
      | "where"
      | "with.name"
      | "with.address"
      | "with.language"
      | "confirmed"
      | "everything",
      { readonly label: string; readonly hint?: string }
    >
  >;
  readonly reasonLabel: string;
  readonly confirmMissing: string;

  readonly preview: {
    readonly title: string;
    readonly what: (minutes: number) => string;
    readonly moved: string;
    readonly movedColumns: Readonly<Record<"step" | "before" | "after", string>>;
    readonly nothingMoves: string;
    readonly new: string;
    readonly gone: string;
    readonly change: string;
  };
  readonly nothingChanged: string;
  readonly back: string;
  readonly problems: (count: number) => string;
  /** In the words of who sits at a desk, where those of the API are for a program. */
  readonly foreignDomain: (domain: string) => string;
  readonly refusals: Readonly<Partial<Record<ProblemCode, string>>>;
}

/** What a line of the history is about: the parts of its detail that can be told. */
export interface EventFacts {
  /** The step's title, where it is about one. */
  readonly step: string;
  /** What else it says, in words. */
  readonly more: string;
}
