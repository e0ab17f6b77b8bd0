import { Temporal } from "temporal-polyfill";
import { isForReaderOf } from "../mailings/carriers.ts";
import { isMissed } from "../mailings/missed-mail.ts";
import { leftAt } from "../mailings/open-steps.ts";
import { broughtUpIn } from "../mailings/second-list.ts";
import { isToCome, wentOut } from "../mailings/step-mailings.ts";
import { dateIn, dateOf, isBefore, latest } from "../model/days.ts";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import { isByLink } from "../model/history.ts";
import { isOpen, type Mailing, type RefusedReason } from "../model/mailing.ts";
import { remembered } from "../model/remembered.ts";
import { moveByWorkingDays, sameOrNextWorkingDay } from "../model/work-calendar.ts";
import { isUnfinished, lastUsefulDay, type Rules } from "../timeline/useful.ts";
import { addressTopics } from "./address-topics.ts";
import { afterTalkTopics } from "./after-talk-topics.ts";
import type { DigestTopic } from "./digest-topic.ts";
import { interviewTopics } from "./interview-topics.ts";
import { settingsTopics } from "./settings-topics.ts";
import { voiceTopics } from "./voice-topics.ts";

/** Everything that asks or will ask for HR in this departure, in the digest or at the desk, as far as it can be foreseen. */
export const topicsOf = remembered(["plan", "calendar"], allTopics);

function allTopics(departure: Departure, rules: Rules): readonly DigestTopic[] {
  if (departure.withdrawn || departure.erased) return [];
  return [
    hrSteps,
    notDone,
    undeliverables,
    unwritables,
    addressTopics,
    settingsTopics,
    interviewTopics,
    afterTalkTopics,
    voiceTopics,
    optOutEvent,
    takeOvers,
    delegatedByLinks,
  ].flatMap((topics) => topics(departure, rules));
}

/** It came up after the last digest. */
export function isNews(
  from: Temporal.PlainDate,
  digestSentOn: Temporal.PlainDate | undefined,
): boolean {
  return !digestSentOn || isBefore(digestSentOn, from);
}

function hrSteps(departure: Departure, rules: Rules): DigestTopic[] {
  return departure.steps
    .filter((step) => step.to === "hr" && isUnfinished(step))
    .map((step) => {
      const day = dateOf(momentOf(step));
      return {
        what: "step-due",
        stepId: step.id,
        role: step.to,
        since: day,
        from: day,
        until: () => lastUsefulDay(step, departure, rules),
      };
    });
}

/** Steps still open after they were brought up again, from the next working day; after the same wait where a mark was undone. */
function notDone(departure: Departure, rules: Rules): DigestTopic[] {
  const isOpenOrOut = (mailing: Mailing) => wentOut(mailing) || isOpen(mailing);
  return departure.mailings.filter(isOpenOrOut).flatMap((mailing) =>
    departure.steps
      .filter(({ id }) => broughtUpIn(mailing).includes(id))
      .filter((step) => isForReaderOf(step, mailing) && isUnfinished(step))
      .map((step) => ({
        what: "not-done",
        stepId: step.id,
        role: step.to,
        since: dateOf(momentOf(step)),
        from: latest(
          dayAfter(wentOut(mailing) ? leftAt(mailing) : mailing.at.toInstant(), departure, rules),
          openLongEnough(step, departure, rules),
        ),
        until: () => lastUsefulDay(step, departure, rules),
        ...(wentOut(mailing) ? {} : { isForeseen: true }),
      })),
  );
}

/** The day on which a step whose mark was undone has been open for as long as a nudged one. */
function openLongEnough(
  { reopened, planned }: StepRecord,
  { timeZone }: Departure,
  { plan, calendar }: Rules,
): Temporal.PlainDate {
  if (!reopened) return dateOf(planned);
  const day = dateIn(reopened, timeZone);
  return moveByWorkingDays(day, plan.settings.nudgeAfterWorkingDays ?? 1, calendar);
}

/**
 * A failing address is reported once, not per mail, and again when it fails after a change of person or address. The
 * same for readers who want no mail. Other failures are reported one by one, since the next mail may arrive. It lasts
 * while there is more to send to that reader.
 */
function undeliverables(departure: Departure, rules: Rules): DigestTopic[] {
  const mended = departure.history
    .filter(({ what }) => what === "corrected" || what === "replaced")
    .map(({ at }) => at.epochMilliseconds);
  const failed = departure.mailings
    .flatMap((mailing) => {
      const { state } = mailing;
      const what = state.name === "refused" && MATTER_OF[state.why];
      return what && isMissed(mailing, departure) ? [{ mailing, what, at: state.at }] : [];
    })
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  const periodOf = (at: Temporal.Instant) =>
    mended.filter((each) => each <= at.epochMilliseconds).length;
  const firsts = Map.groupBy(failed, ({ mailing, what, at }) =>
    what === "not-delivered"
      ? mailing.id
      : `${what} ${mailing.colleague ? mailing.steps[0] : mailing.to} ${periodOf(at)}`,
  );
  return [...firsts.values()].flatMap(([first]) => {
    if (!first) return [];
    const day = dayAfter(first.at, departure, rules);
    const { to, colleague, steps } = first.mailing;
    const isAboutStep = colleague || first.what === "not-delivered";
    const stepId = isAboutStep && steps[0] ? { stepId: steps[0] } : {};
    const topic = { what: first.what, role: to, since: day, from: day, ...stepId } as const;
    return [isStillNeeded(topic, departure) ? { ...topic, lasts: true } : topic];
  });
}

function isStillNeeded({ what, role }: DigestTopic, { mailings }: Departure): boolean {
  return what === "undeliverable" && mailings.some((other) => other.to === role && isToCome(other));
}

/** A mail that can't be rendered: the plan's author fixes its words, then HR sends it. */
function unwritables(departure: Departure, rules: Rules): DigestTopic[] {
  return departure.mailings.flatMap(({ to, state }) => {
    if (state.name !== "refused" || state.why !== "unwritable") return [];
    const day = dayAfter(state.at, departure, rules);
    return [{ what: "unwritable", role: to, since: day, from: day }] as const;
  });
}

/** Unconfirmed mail can't be fixed by anyone, and an unwritable mail says nothing about the address. */
const MATTER_OF: Readonly<
  Partial<Record<RefusedReason, "undeliverable" | "not-delivered" | "complaint">>
> = {
  address: "undeliverable",
  rejected: "undeliverable",
  bounced: "undeliverable",
  "not-delivered": "not-delivered",
  complaint: "complaint",
};

function optOutEvent(departure: Departure, rules: Rules): DigestTopic[] {
  if (!departure.optedOut) return [];
  const day = dayAfter(departure.optedOut, departure, rules);
  return [{ what: "objected", role: "leaver", since: day, from: day }];
}

/** A new HR contact is told on the first day of the role. */
function takeOvers(departure: Departure, rules: Rules): DigestTopic[] {
  return departure.history
    .filter(({ what, detail }) => what === "replaced" && detail?.startsWith("hrContact"))
    .map(({ at, detail }) => {
      const from = /\d{4}-\d{2}-\d{2}/.exec(detail ?? "")?.[0];
      const known = dayAfter(at, departure, rules);
      const day = from
        ? latest(known, sameOrNextWorkingDay(Temporal.PlainDate.from(from), rules.calendar))
        : known;
      return { what: "taken-over", role: "hr", since: day, from: day };
    });
}

/** Steps delegated through a link, which HR did not see happen. */
function delegatedByLinks(departure: Departure, rules: Rules): DigestTopic[] {
  const lines = departure.history.filter((line) => line.what === "handed-over" && isByLink(line));
  const latest = new Map(lines.map((line) => [line.detail ?? "", line.at]));
  return departure.steps.flatMap(({ id, to, colleague }) => {
    const at = colleague && latest.get(id);
    if (!at) return [];
    const day = dayAfter(at, departure, rules);
    return [{ what: "handed-over", stepId: id, role: to, since: day, from: day }];
  });
}

/** The first working day after that moment's day, whose own digest may already be sent. */
function dayAfter(
  moment: Temporal.Instant,
  { timeZone }: Departure,
  { calendar }: Rules,
): Temporal.PlainDate {
  return moveByWorkingDays(dateIn(moment, timeZone), 1, calendar);
}
