import { Temporal } from "temporal-polyfill";
import type { ChosenTalk } from "../../departure/changes/choose-talk.ts";
import {
  DAY_PARTS,
  TALK_HOW,
  TALK_WITH,
  type TalkWish,
  type TalkWith,
} from "../../departure/model/voice.ts";
import { readDate } from "../../use-cases/import-file/read-date.ts";

/** The form about a talk as it was filled in; empty texts for what was not. */
export type TypedTalk = Readonly<Record<(typeof FIELDS)[number], string>>;

const FIELDS = ["with", "how", "phone", "callsThemselves", "moment", "day", "part"] as const;

/** The posted value of the button that calls off. */
export const CALL_OFF = "call-off";

/** The radio button beside the moments. */
export const OWN_MOMENT = "own";

export type TalkMistake =
  | { readonly field: "with" | "how" | "phone" | "part"; readonly code: "missing" }
  | { readonly field: "moment"; readonly code: "missing" | "gone" }
  | { readonly field: "day"; readonly code: "missing" | "past" | "late" }
  | { readonly field: "form"; readonly code: "busy" | "full" };

export function typedIn(form: URLSearchParams): TypedTalk {
  return Object.fromEntries(
    FIELDS.map((name) => [name, form.get(name)?.trim() ?? ""]),
  ) as TypedTalk;
}

export const NOTHING_TYPED: TypedTalk = typedIn(new URLSearchParams());

export function withIn(given: string | null): TalkWith | undefined {
  return TALK_WITH.find((each) => each === given);
}

export interface TalkLimits {
  readonly today: Temporal.PlainDate;
  /** A wish can't be later. */
  readonly lastDay: Temporal.PlainDate;
  readonly timeZone: string;
  /** False until HR has named whom the leaver talks to: then there is no moment to choose. */
  readonly asksWhen: boolean;
}

/** What was chosen, or everything that is wrong with it. */
export function readTalk(
  typed: TypedTalk,
  limits: TalkLimits,
): { readonly chosen: ChosenTalk } | { readonly mistakes: readonly TalkMistake[] } {
  const whom = withIn(typed.with);
  const how = TALK_HOW.find((each) => each === typed.how);
  const reached = how === "phone" ? reachedBy(typed) : {};
  const when = limits.asksWhen ? whenIn(typed, limits) : {};
  const mistakes: TalkMistake[] = [
    ...(whom ? [] : [{ field: "with", code: "missing" } as const]),
    ...(how ? [] : [{ field: "how", code: "missing" } as const]),
    ...mistakesIn(reached),
    ...mistakesIn(when),
  ];
  if (!whom || !how || mistakes.length > 0) return { mistakes };
  return { chosen: { with: whom, how, ...reached, ...when } as ChosenTalk };
}

type Part<T> = T | { readonly mistakes: readonly TalkMistake[] };

function mistakesIn(part: object): readonly TalkMistake[] {
  return "mistakes" in part ? (part.mistakes as readonly TalkMistake[]) : [];
}

/** Who calls themselves needs no number. */
function reachedBy({
  phone,
  callsThemselves,
}: TypedTalk): Part<Pick<ChosenTalk, "phone" | "callsThemselves">> {
  if (callsThemselves) return { callsThemselves: true };
  if (!phone) return {};
  return isNumber(phone) ? { phone } : { mistakes: [{ field: "phone", code: "missing" }] };
}

/** At least six digits, and nothing that a number isn't written with. */
function isNumber(phone: string): boolean {
  const digits = phone.replace(/\D/g, "").length;
  return /^\+?[\d\s()./-]{6,30}$/.test(phone) && digits >= 6 && digits <= 15;
}

function whenIn(typed: TypedTalk, limits: TalkLimits): Part<Pick<ChosenTalk, "moment" | "wish">> {
  if (typed.moment === OWN_MOMENT) return wishIn(typed, limits);
  if (!typed.moment) return { mistakes: [{ field: "moment", code: "missing" }] };
  const moment = momentIn(typed.moment, limits.timeZone);
  return moment ? { moment } : { mistakes: [{ field: "moment", code: "gone" }] };
}

/** The value of a moment in the form: its local time. */
export function momentValue(at: Temporal.ZonedDateTime): string {
  return at.toPlainDateTime().toString({ smallestUnit: "minute" });
}

function momentIn(given: string, timeZone: string): Temporal.ZonedDateTime | undefined {
  return tried(() => Temporal.PlainDateTime.from(given).toZonedDateTime(timeZone));
}

function wishIn(
  { day: given, part: typedPart }: TypedTalk,
  { today, lastDay }: TalkLimits,
): Part<Required<Pick<TalkWish, "wish">>> {
  const day = tried(() => Temporal.PlainDate.from(isoOf(given)));
  const part = DAY_PARTS.find((each) => each === typedPart);
  const code = codeOf(day, today, lastDay);
  if (day && part && !code) return { wish: { day, part } };
  return {
    mistakes: [
      ...(code ? [{ field: "day", code } as const] : []),
      ...(part ? [] : [{ field: "part", code: "missing" } as const]),
    ],
  };
}

function codeOf(
  day: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
  lastDay: Temporal.PlainDate,
): "missing" | "past" | "late" | undefined {
  if (!day) return "missing";
  if (Temporal.PlainDate.compare(day, today) <= 0) return "past";
  return Temporal.PlainDate.compare(day, lastDay) > 0 ? "late" : undefined;
}

/** Browsers send dates as in ISO 8601; where they show a plain text field, people type the day first. */
function isoOf(given: string): string {
  const read = readDate(given);
  return "value" in read ? read.value : "";
}

function tried<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
