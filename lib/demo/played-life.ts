import { Temporal } from "temporal-polyfill";
import type { Departure, Role } from "../../lambdas/departure/model/departure.ts";
import { scheduleName } from "../../lambdas/departure/model/mailing.ts";
import type { Person } from "../../lambdas/departure/model/person.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import type { WorkCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { type CapturedMail, recipientsOf } from "../local/ses/captured-mail.ts";
import type { Deed } from "../rules/acts.ts";
import { isForgotten } from "../rules/facts.ts";
import type { Answer, Life, Posted, SentMail, Write } from "../rules/life.ts";
import {
  isDigest,
  isOfQuarter,
  type Played,
  type PlayedChange,
  type PlayedDeparture,
} from "./played.ts";

/** What the demo saw, as the rules of the product ask for it. */
export function lifeOf(
  { departures, mails, writes }: Pick<Played, "departures" | "mails" | "writes">,
  { plan, calendar }: { readonly plan: Plan; readonly calendar: WorkCalendar },
): Life {
  const ended = departures.flatMap(({ recorded }) => lastOf(recorded.id, writes)?.after ?? []);
  return {
    plan,
    calendar,
    plansBetween: () => [plan],
    outages: [],
    clocksAhead: [],
    mails: mails
      .filter((mail) => !isDigest(mail) && !isOfQuarter(mail))
      .flatMap((mail) => sentMail(mail, writes)),
    digests: mails.filter(isDigest).map(postedMail),
    writes,
    answers: departures.flatMap((each, index) => answersIn(each, index, writes)),
    departures: ended.map((each) => asItWasKnown(each, writes)),
    ended,
    // The demo allows none, whatever became of its mailing.
    deadLetters: [],
    toldAt: new Map(mails.map(postedMail).map(({ message, at }) => [scheduleName(message), at])),
  };
}

function postedMail(captured: CapturedMail): Posted {
  const at = Temporal.Instant.from(captured.sentAt).epochMilliseconds;
  const { departure: departureId = "", mailing: mailingId = "", revision } = captured.tags;
  return {
    at,
    clock: at,
    mail: { to: recipientsOf(captured).join(", "), text: captured.text ?? "" },
    message: { departureId, mailingId, revision: Number(revision) },
  };
}

/** With the departure as the mailer took it; nothing where no departure knows that mailing. */
function sentMail(captured: CapturedMail, writes: readonly Write[]): SentMail[] {
  const posted = postedMail(captured);
  const { departureId, mailingId } = posted.message;
  const claim = writes.findLast(
    ({ at, after }) =>
      at <= posted.at &&
      after.id === departureId &&
      after.mailings.some(({ id, state }) => id === mailingId && state.name === "claimed"),
  );
  return claim ? [{ ...posted, claimedAt: claim.at, departure: claim.after }] : [];
}

/** As it was before time alone made it forgotten. */
function asItWasKnown(departure: Departure, writes: readonly Write[]): Departure {
  const forgetting = writes.find(
    ({ before, after }) =>
      after.id === departure.id && before && !before.erased && isForgotten(after),
  );
  return forgetting?.before ?? departure;
}

function lastOf(id: string, writes: readonly Write[], until = Infinity): Write | undefined {
  return writes.findLast(({ at, after }) => after.id === id && at <= until);
}

/** What HR and the readers of mails did, each with the departure as it was right after. */
function answersIn(played: PlayedDeparture, leaver: number, writes: readonly Write[]): Answer[] {
  const { recorded, changes, marks, withdrawal } = played;
  const { id, employee } = recorded;
  const answer = (deed: Deed, { epochMilliseconds: at }: Temporal.Instant): Answer => {
    const departure = lastOf(id, writes, at)?.after;
    const act = { ...deed, name: employee.name, when: at, leaver };
    return departure ? { at, act, departure } : { at, act };
  };
  return [
    ...changes.map((change) => answer(deedOf(change), change.at)),
    ...(withdrawal ? [answer({ do: "withdraw", reason: withdrawal.reason }, withdrawal.at)] : []),
    ...marks.map(({ step, at }) => answer({ do: "mark", step, as: "done" }, at)),
  ];
}

function deedOf({ what, body, answer }: PlayedChange): Deed {
  const { role, ...person } = body;
  if (what === "replace")
    return { do: what, successor: { role: role as Role, person: person as unknown as Person } };
  if (what === "take-back") return { do: "take back", planned: {} };
  const { announced, lastDay, endOfEmployment } = { ...answer, ...body };
  const dates = {
    announced: Temporal.PlainDate.from(announced),
    lastDay: Temporal.PlainDate.from(lastDay),
    endOfEmployment: Temporal.PlainDate.from(endOfEmployment),
  };
  return { do: "change", planned: { dates } };
}
