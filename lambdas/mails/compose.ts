import { Temporal } from "temporal-polyfill";
import { asksAtTheEnd } from "../departure/answers/asked.ts";
import { goesOnAfterAll } from "../departure/mailings/last-told.ts";
import { isOnTheirDays, stepsBrought } from "../departure/mailings/linked-steps.ts";
import { isBefore } from "../departure/model/days.ts";
import { type Departure, momentOf } from "../departure/model/departure.ts";
import type { Lesson, PublishedLessons } from "../departure/model/lesson-ports.ts";
import { isDue, type Mailing, type MailRecipient } from "../departure/model/mailing.ts";
import { isNotification, notificationType } from "../departure/model/notification.ts";
import type { Plan } from "../departure/model/plan.ts";
import type { Mail } from "../departure/model/ports.ts";
import { mailNameOf, stepOf } from "../departure/model/step-of.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import type { Addressee } from "../departure/people/addressee.ts";
import { calledNameOf, greetedName } from "../departure/people/called-name.ts";
import { isolated } from "../departure/people/isolate.ts";
import type { Rules } from "../departure/timeline/useful.ts";
import { changeWords } from "./change-words.ts";
import { dayInWords } from "./day-in-words.ts";
import { calendarOf, interviewMailName, interviewWords } from "./interview-mail.ts";
import { lessonWords } from "./lesson-words.ts";
import type { LoadTemplates } from "./load-templates.ts";
import { isWithoutAction } from "./mail-buttons.ts";
import { type LinkPorts, linksIn } from "./mail-links.ts";
import {
  MAILS_WITH_LESSON,
  MAILS_WITH_STEPS,
  NUDGE,
  QUESTIONS_AGAIN,
  REPLACED_LATER,
} from "./mail-names.ts";
import type { MailView } from "./mail-view.ts";
import { type OpeningPorts, openingWords } from "./opening-words.ts";
import { renderMail } from "./render.ts";
import type { MailTemplates } from "./templates.ts";
import { orUnwritable } from "./unwritable.ts";
import { wordsOf } from "./words-of.ts";

export interface MailFacts {
  readonly departure: Departure;
  readonly mailing: Mailing;
  readonly addressee: Addressee;
}

export interface ComposePorts extends LinkPorts, OpeningPorts {
  readonly loadTemplates: LoadTemplates;
  readonly lessons: PublishedLessons;
  readonly clock: () => Temporal.Instant;
}

/** Composes the mail in the reader's language, with the reader's own links. */
export async function composeMail(facts: MailFacts, ports: ComposePorts): Promise<Mail> {
  const now = ports.clock();
  const templates = await ports.loadTemplates(facts.addressee.language);
  const links = await linksIn(facts, templates.layout, { ...ports, now });
  const opening = await openingWords(facts, { ...ports, now });
  // Read now, so that one that was taken back since the mail was planned isn't in it.
  const lessons = mayShowLesson(facts, ports.plan) ? await ports.lessons.all() : [];
  const { plan, calendar } = ports;
  return orUnwritable(() =>
    write(facts, { templates, links, opening, lessons, plan, calendar, now }),
  );
}

interface WrittenWith {
  readonly templates: MailTemplates;
  readonly links: Awaited<ReturnType<typeof linksIn>>;
  readonly opening: Awaited<ReturnType<typeof openingWords>>;
  /** Newest first; empty for a mail that shows none. */
  readonly lessons: readonly Lesson[];
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly now: Temporal.Instant;
}

function write(
  facts: MailFacts,
  { templates, links, opening, lessons, plan, calendar: workingDays, now }: WrittenWith,
): Mail {
  const { departure, mailing, addressee } = facts;
  const brought = stepsBrought(departure, mailing, { plan, calendar: workingDays, now });
  const steps = brought.map(({ id }) => mailNameOf(plan, id));
  const name = nameOf(facts, steps);
  const coming = isOnTheirDays(mailing) ? comingSteps(departure, mailing.to, now) : [];
  const words = viewOf(facts, { plan, calendar: workingDays });
  const view: MailView = {
    ...words,
    ...interviewWords(departure, mailing, addressee.language),
    ...changeWords(departure, mailing, { language: addressee.language, plan }),
    ...lessonWords(lessons, departure, addressee.language),
    isChoice: isWithoutAction(stepOf(plan, name)),
    ...links,
    ...opening,
    ...(opening.isFirstMail ? { leaver: words.calledName } : {}),
    ...(MAILS_WITH_STEPS.has(name) ? { steps, coming: coming.map(inWordsFor(facts, plan)) } : {}),
    ...(name === NUDGE
      ? { urgent: steps.filter((_, index) => stepOf(plan, brought[index]?.id ?? "")?.urgent) }
      : {}),
  };
  const calendar = calendarOf(facts, addressee, { templates, view, now });
  const rendered = renderMail(templates, { name, kind: departure.kind }, view);
  return {
    to: addressee.address,
    replyTo: view.hrAddress,
    ...rendered,
    ...(addressee.isForwarded ? { isForwarded: true } : {}),
    ...(calendar ? { calendar } : {}),
    ...(links.objectUrl ? { unsubscribe: links.objectUrl } : {}),
  };
}

/** Whether it is one step's mail that shows a lesson, to the manager: a colleague who took a step over gets none. */
function mayShowLesson({ mailing }: MailFacts, plan: Plan): boolean {
  const isForManager = mailing.to === "manager" && !mailing.colleague;
  return (
    isForManager && mailing.steps.some((id) => MAILS_WITH_LESSON.has(stepOf(plan, id)?.id ?? id))
  );
}

/** The file in `plan/` with this mailing's text. */
function nameOf({ departure, mailing }: MailFacts, steps: readonly string[]): string {
  const { kind, to } = mailing;
  if (kind === "notice") return nameOfNotice(departure, mailing);
  if (kind === "nudge") return NUDGE;
  if (kind === "interview") return interviewMailName(departure, mailing);
  const [first] = steps;
  if (steps.length === 1 && first) return nameOfStep(first, kind);
  if (kind === "several") return "several";
  return to === "manager" ? "catch-up" : `catch-up-${roleOf(mailing)}`;
}

/** A new manager reads other words once the leaver has gone. */
function nameOfNotice({ dates }: Departure, mailing: Mailing): string {
  const hasGone = isBefore(dates.lastDay, mailing.at.toPlainDate());
  if (hasGone && isNotification(mailing, "replaced-manager")) return REPLACED_LATER;
  return notificationType(mailing) ?? mailing.id;
}

function nameOfStep(id: string, kind: Mailing["kind"]): string {
  return kind === "once-more" && asksAtTheEnd({ id }) ? QUESTIONS_AGAIN : id;
}

function inWordsFor({ addressee: { language } }: MailFacts, plan: Plan) {
  return ({ id, day }: Coming) => ({
    step: mailNameOf(plan, id),
    day: dayInWords(day, language),
  });
}

function roleOf({ to, colleague }: Mailing): MailView["role"] {
  if (colleague) return "colleague";
  return to.startsWith("desk:") ? "desk" : (to as Exclude<MailRecipient, `desk:${string}`>);
}

function viewOf({ departure, mailing, addressee }: MailFacts, rules: Rules): MailView {
  const words = wordsOf(departure, {
    language: addressee.language,
    ...rules,
    day: mailing.at.toPlainDate(),
    isNamedAbove: false,
  });
  return {
    ...words,
    role: roleOf(mailing),
    isReminder: mailing.kind === "reminder",
    onceMore: mailing.kind === "once-more",
    isHandedOver: mailing.kind === "handed-over",
    isForManager: mailing.to === "manager",
    goesOnAfterAll: goesOnAfterAll(departure, mailing),
    recipient: isolated(greetedAs(addressee, mailing, rules.plan)),
    handOver: addressee.isForwarded,
    toPrivateAddress: addressee.isPrivate,
  };
}

/** A leaver is never a mailbox, even where the mail goes through one. */
function greetedAs(
  { name = "", ...addressee }: Addressee,
  { to }: Mailing,
  { settings }: Plan,
): string {
  const named = { ...addressee, name };
  return to === "leaver" ? calledNameOf(named) : greetedName(named, settings);
}

interface Coming {
  readonly id: string;
  readonly day: Temporal.PlainDate;
}

/** The steps not yet mailed to that recipient, in order. */
function comingSteps(
  { steps, mailings }: Departure,
  to: MailRecipient,
  now: Temporal.Instant,
): Coming[] {
  const carriers = mailings.filter(({ state }) => state.name === "pending");
  return steps
    .filter((step) => step.to === to && !step.skipped && !step.mark)
    .flatMap((step) => {
      const at = momentIn(carriers, step.id) ?? momentOf(step);
      return !isDue({ at }, now) ? [{ id: step.id, at }] : [];
    })
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at))
    .map(({ id, at }) => ({ id, day: at.toPlainDate() }));
}

function momentIn(carriers: readonly Mailing[], stepId: string) {
  return carriers.find(({ steps }) => steps.includes(stepId))?.at;
}
