import { Temporal } from "temporal-polyfill";
import { changeDates } from "../../lambdas/departure/changes/change-dates.ts";
import { declineTalk } from "../../lambdas/departure/changes/choose-talk.ts";
import { markStep, skipStep } from "../../lambdas/departure/changes/close-step.ts";
import { correct } from "../../lambdas/departure/changes/correct.ts";
import { delegateStep } from "../../lambdas/departure/changes/delegate-step.ts";
import { erase } from "../../lambdas/departure/changes/erase.ts";
import { nameHolder } from "../../lambdas/departure/changes/name-holder.ts";
import { optOut } from "../../lambdas/departure/changes/opt-out.ts";
import {
  type AgreedInterview,
  cancelInterview,
  planInterview,
} from "../../lambdas/departure/changes/plan-interview.ts";
import {
  addressObstacle,
  confirmAddress,
  declineAddress,
  giveAddress,
} from "../../lambdas/departure/changes/private-address.ts";
import { reassign } from "../../lambdas/departure/changes/reassign.ts";
import { reassignDays } from "../../lambdas/departure/changes/reassign-days.ts";
import { remindLater } from "../../lambdas/departure/changes/remind-later.ts";
import { restartQuestions } from "../../lambdas/departure/changes/restart-questions.ts";
import { resend, sendNow } from "../../lambdas/departure/changes/send-step.ts";
import { reopenStep } from "../../lambdas/departure/changes/still-open.ts";
import { takeBack } from "../../lambdas/departure/changes/take-back.ts";
import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Actor, Context } from "../../lambdas/departure/model/context.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Dates } from "../../lambdas/departure/model/offset.ts";
import { Refusal } from "../../lambdas/departure/model/refusal.ts";
import { presentNameOf } from "../../lambdas/departure/model/step-of.ts";
import { personIn } from "../../lambdas/departure/people/addressee.ts";
import { firstEndToRecord } from "../../lambdas/departure/timeline/deletion-day.ts";
import { Problem } from "../../lambdas/http/problem.ts";
import { changeDeparture } from "../../lambdas/use-cases/record/change-departure.ts";
import { keepLocks } from "../../lambdas/use-cases/record/keep-locks.ts";
import type { RecordPorts } from "../../lambdas/use-cases/record/record-ports.ts";
import type { Act, Planned, Talk } from "../../lib/rules/acts.ts";
import type { AnsweringAct } from "./answering.ts";
import type { Process } from "./process.ts";
import type { PageAct } from "./talk-forms.ts";

type ActOn<Do extends Act["do"]> = Extract<Act, { do: Do }>;
export type Change = Exclude<
  Act,
  ActOn<"submit"> | ActOn<"replace everywhere"> | PageAct | AnsweringAct
>;

/** The change of one departure, as the functions behind HR's routes and the links in mails make it. */
export function changesIn(
  ports: (process: Process) => RecordPorts,
  context: (process: Process, who: string) => Context & Actor,
) {
  return {
    change,

    look: (process: Process, id: string) => ports(process).departures.find(id),

    async reassignEverywhere(process: Process, act: ActOn<"replace everywhere">, address: string) {
      const { departures } = ports(process);
      const succession = { address, ...act.successor };
      const rule = (departure: Departure) =>
        reassignDays(departure, succession, context(process, "hr"));
      const done: Departure[] = [];
      for (const id of await departures.responsible(act.successor.role, address)) {
        const departure = await changeBy(process, rule, { id }).catch(unlessRefused);
        if (departure) done.push(departure);
      }
      return done;
    },
  };

  async function change(
    process: Process,
    act: Change,
    which: { readonly id: string; readonly seen?: number },
  ): Promise<Departure> {
    return changeBy(process, ruleOf(act, context(process, act.by ?? "hr")), which);
  }

  async function changeBy(
    process: Process,
    rule: Rule,
    { id, seen }: { readonly id: string; readonly seen?: number },
  ): Promise<Departure> {
    const own = ports(process);
    const looksAt = context(process, "hr");
    const expect = ({ edition }: Departure) => {
      if (edition !== seen) throw new Refusal("changed-meanwhile");
    };
    const careful = seen === undefined ? {} : { expect };
    return changeDeparture({ id, rule, ...careful, around: keepLocks(looksAt, own) }, own);
  }
}

/** In a list of departures one that refuses does not keep the others. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}

type Rule = (departure: Departure) => Departure;

function ruleOf(act: Change, c: Context & Actor): Rule {
  const make = RULES[act.do] as (act: Change, c: Context & Actor) => Rule;
  if (!("step" in act)) return make(act, c);
  return (departure) => make({ ...act, step: namedIn(departure, act.step, c) }, c)(departure);
}

/** Whoever presses a button means the step, whatever it is called by now. */
function namedIn({ steps }: Departure, step: string, { plan }: Context & Actor): string {
  return steps.some(({ id }) => id === step) ? step : presentNameOf(plan, step);
}

const RULES: { [Do in Change["do"]]: (act: ActOn<Do>, c: Context & Actor) => Rule } = {
  withdraw:
    ({ reason }, c) =>
    (departure) =>
      withdraw(departure, reason, c),
  change:
    ({ planned }, c) =>
    (departure) =>
      changeDates(departure, merged(departure, planned, c), c),
  "take back":
    ({ planned }, c) =>
    (departure) =>
      wasTakenBack(departure) ? departure : takeBack(departure, merged(departure, planned, c), c),
  replace:
    ({ successor }, c) =>
    (departure) =>
      reassign(departure, successor, c),
  correct:
    ({ corrections }, c) =>
    (departure) =>
      correct(departure, corrections, c),
  "send now":
    ({ step }, c) =>
    (departure) =>
      sendNow(departure, step, c),
  resend:
    ({ step }, c) =>
    (departure) =>
      resend(departure, step, c),
  skip:
    ({ step, reason }, c) =>
    (departure) =>
      skipStep(departure, step, reason, c),
  mark:
    ({ step, as }, c) =>
    (departure) =>
      markStep(departure, step, as, c),
  "still open":
    ({ step }, c) =>
    (departure) =>
      reopenStep(departure, step, c),
  "remind later":
    ({ step, workingDays }, c) =>
    (departure) =>
      remindLater(departure, step, workingDays, c),
  "hand over":
    ({ step, colleague }, c) =>
    (departure) =>
      delegateStep(departure, step, colleague, c),
  "agree on a talk":
    ({ talk }, c) =>
    (departure) =>
      planInterview(departure, agreedIn(departure, talk, c), c),
  "call a talk off": (_, c) => (departure) => cancelInterview(departure, c),
  "decline a talk": (_, c) => (departure) => declineTalk(departure, c),
  "name a holder":
    ({ holder }, c) =>
    (departure) =>
      nameHolder(departure, holder, c),
  "give address":
    ({ address }, c) =>
    (departure) => {
      const given = { address, via: VIA };
      return addressObstacle(departure, given, c) ? departure : giveAddress(departure, given, c);
    },
  "confirm address": (_, c) => (departure) => confirmAddress(departure, c),
  "decline address": (_, c) => (departure) => declineAddress(departure, { via: VIA }, c),
  "begin the questions again": (_, c) => (departure) => restartQuestions(departure, c),
  object: (_, c) => (departure) => optOut(departure, c),
  erase: (_, c) => (departure) => erase(departure, c),
};

/** The simulation doesn't tell mailboxes apart, so each link may replace an address. */
const VIA = "private" as const;

/** As the door makes it of what is sent. */
function agreedIn(
  departure: Departure,
  { days, minutes, where, holder }: Talk,
  { now }: Context & Actor,
): AgreedInterview {
  const { timeZone } = departure;
  const day = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days });
  return {
    at: day.toZonedDateTime({ timeZone, plainTime: "14:00" }),
    minutes,
    ...(where ? { where } : {}),
    with: holder ?? personIn(departure, "manager", day),
  };
}

/** What the door refuses, because all would be forgotten at once, is refused here too. */
function merged(departure: Departure, planned: Planned, { now }: Context & Actor) {
  const { dates, kind, extraSteps, timeZone } = departure;
  const first = firstEndToRecord(now.toZonedDateTimeISO(timeZone).toPlainDate());
  if (planned.dates && Temporal.PlainDate.compare(planned.dates.endOfEmployment, first) < 0)
    throw new Problem("invalid-fields");
  return { kind, extraSteps, ...planned, ...endOf(departure, planned.dates ?? dates) };
}

/** An end that was left to its default follows the last day, unless it is given now. */
function endOf(
  { dates, endFollowsLastDay }: Departure,
  { announced, lastDay, endOfEmployment }: Dates,
) {
  const isGiven = ![dates.endOfEmployment, lastDay].some((each) => each.equals(endOfEmployment));
  return endFollowsLastDay && !isGiven
    ? ({ dates: { announced, lastDay, endOfEmployment: lastDay }, endFollowsLastDay } as const)
    : { dates: { announced, lastDay, endOfEmployment } };
}

function wasTakenBack({ withdrawn, history }: Departure): boolean {
  return !withdrawn && history.some(({ what }) => what === "taken-back");
}
