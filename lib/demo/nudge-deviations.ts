import { Temporal } from "temporal-polyfill";
import { isWorkingDay, moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { type CapturedMail, recipientsOf } from "../local/ses/captured-mail.ts";
import type { PlayedDeparture } from "./played.ts";
import { isDayBefore, localOf, type Rules } from "./rules.ts";
import type { ToldMailing } from "./told.ts";
import { turnAt } from "./turns.ts";

/** A mail that brought steps again because they were not done. */
export interface Nudge {
  readonly mail: CapturedMail;
  readonly mailing: ToldMailing;
}

/** The nudges that left, by what the departure says its mailings are. */
export function nudgesIn({ ended }: PlayedDeparture, sent: readonly CapturedMail[]): Nudge[] {
  return sent.flatMap((mail) => {
    const mailing = ended.mailings.find(({ id }) => id === mail.tags.mailing);
    return mailing?.kind === "nudge" ? [{ mail, mailing }] : [];
  });
}

/** What was brought again and should not have been, at a wrong time or to a wrong person, and what was not. */
export function nudgeDeviations(
  played: PlayedDeparture,
  sent: readonly CapturedMail[],
  rules: Rules,
): string[] {
  const nudges = nudgesIn(played, sent);
  return [
    ...nudges.flatMap((nudge) => [
      ...wrongTime(nudge, rules),
      ...wrongAddress(nudge, played, rules),
      ...nudge.mailing.steps.flatMap((step) => wrongStep(step, nudge, { played, sent, rules })),
    ]),
    ...twice(nudges),
    ...neverAgain(nudges, { played, sent, rules }),
  ];
}

function wrongTime({ mail, mailing: { id } }: Nudge, rules: Rules): string[] {
  const local = localOf(mail.sentAt, rules);
  const { from, until } = rules.officeHours;
  const isAtWork =
    Temporal.PlainTime.compare(local, from) >= 0 && Temporal.PlainTime.compare(local, until) < 0;
  if (isAtWork && isWorkingDay(local.toPlainDate(), rules.calendar)) return [];
  return [`${id} left at ${local}, when nobody works.`];
}

function wrongAddress({ mail, mailing }: Nudge, played: PlayedDeparture, { desks }: Rules) {
  const { plan, withdrawal } = turnAt(played, Temporal.Instant.from(mail.sentAt));
  if (withdrawal) return [`${mailing.id} left after the withdrawal.`];
  const { role } = mailing.to;
  const right = role === "manager" ? plan.manager.address : desks[role.replace("desk:", "")];
  const given = recipientsOf(mail).join(", ");
  return given === right ? [] : [`${mailing.id} went to ${given}, right: ${right ?? "nobody"}.`];
}

interface Around {
  readonly played: PlayedDeparture;
  readonly sent: readonly CapturedMail[];
  readonly rules: Rules;
}

function wrongStep(step: string, { mail, mailing }: Nudge, around: Around): string[] {
  const { played, rules } = around;
  const again = `${mailing.id} brought ${step} again`;
  if (comesOnce(step, rules)) return [`${again}, which comes only once.`];
  const isDone = played.marks.some(
    (mark) => mark.step === step && Temporal.Instant.compare(mark.at, mail.sentAt) <= 0,
  );
  if (isDone) return [`${again}, though it was done.`];
  const day = localOf(mail.sentAt, rules).toPlainDate();
  const first = firstDayAgain(step, around);
  if (!first) return [`${again}, though it never came.`];
  return isDayBefore(day, first) ? [`${again} on ${day}, right: not before ${first}.`] : [];
}

/** A step that repeats has a number behind its id. */
function comesOnce(step: string, { onlyOnce }: Rules): boolean {
  return onlyOnce.includes(step.replace(/-\d+$/, "")) || onlyOnce.includes(step);
}

function firstDayAgain(step: string, { played, sent, rules }: Around) {
  const bringing = played.ended.mailings.filter(
    ({ kind, steps }) => kind !== "nudge" && steps.includes(step),
  );
  const mail = sent.findLast(({ tags }) => bringing.some(({ id }) => id === tags.mailing));
  if (!mail) return undefined;
  const day = localOf(mail.sentAt, rules).toPlainDate();
  return moveByWorkingDays(day, rules.nudgeAfterWorkingDays, rules.calendar);
}

function twice(nudges: readonly Nudge[]): string[] {
  const steps = nudges.flatMap(({ mailing }) => mailing.steps);
  return steps
    .filter((step, index) => steps.indexOf(step) !== index)
    .map((step) => `step ${step} was brought again more than once.`);
}

/** Samples forget only what still helps when it comes again. */
function neverAgain(nudges: readonly Nudge[], around: Around): string[] {
  const { played, rules } = around;
  const brought = new Set(nudges.flatMap(({ mailing }) => mailing.steps));
  const isOpen = (step: string) =>
    played.ended.timeline.some((each) => each.step === step && each.to.role !== "hr");
  return played.sample.forgets
    .filter((step) => isOpen(step) && !comesOnce(step, rules) && !brought.has(step))
    .filter((step) => firstDayAgain(step, around) && !played.withdrawal)
    .map((step) => `step ${step} stands open, and was never brought again.`);
}
