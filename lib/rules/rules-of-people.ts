import type { Departure, Role } from "../../lambdas/departure/model/departure.ts";
import { isMendable } from "../../lambdas/departure/model/left.ts";
import type { Person } from "../../lambdas/departure/model/person.ts";
import { moveByWorkingDays } from "../../lambdas/departure/model/work-calendar.ts";
import { addresseeOfMailing } from "../../lambdas/departure/people/addressee.ts";
import { isRefused, newLines, unasked, writesOf } from "./facts.ts";
import type { Life, SentMail } from "./life.ts";
import { dayOf, mailingOf, told } from "./mail-facts.ts";
import type { Rule } from "./rule.ts";

const PRACTICAL = ["property", "settlement", "access"];

/**
 * Except that the interviewer is told of a cancelled interview, a manager mailed before it was quiet is told of a
 * withdrawal, a department may continue its own step, and HR may send what it wants.
 */
export const aQuietDepartureReachesNobodyButHr: Rule = (life) =>
  unasked(life)
    .filter(({ departure }) => departure.kind === "quiet")
    .filter(({ message }) => !/^(withdrawn|came-back)-manager/.test(message.mailingId))
    .filter((each) => !(each.mail.calendar?.cancelled && mailingOf(each).to === "interviewer"))
    .filter((each) => !(mailingOf(each).to.startsWith("desk:") && isAskedForAgain(each)))
    .filter(({ mail, departure }) => mail.to !== departure.people.hrContact.address)
    .map(told);

/** Steps mailed before the kind changed may be sent again on request. */
export const aDismissalBringsOnlyThePracticalStepsAndWhatWasTicked: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.kind === "employer")
    .filter((each) => {
      const allowed = [...PRACTICAL, ...each.departure.extraSteps];
      return (
        !isAskedForAgain(each) && mailingOf(each).steps.some((step) => !allowed.includes(step))
      );
    })
    .map(told);

export const onlyAResignationIsReactedTo: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.kind !== "resignation")
    .filter((each) => mailingOf(each).steps.includes("react"))
    .filter((each) => !isAskedForAgain(each))
    .map(told);

function isAskedForAgain(mail: SentMail): boolean {
  return ["reminder", "resend", "once-more", "handed-over"].includes(mailingOf(mail).kind);
}

export const aReassignedManagerGetsNothing: Rule = ({ mails }) =>
  mails
    .filter((mail) => mailingOf(mail).to === "manager" && !mailingOf(mail).colleague)
    .filter((mail) => mail.mail.to !== whoIs("manager", mail).address)
    .map((mail) => `${told(mail)}, to ${mail.mail.to}`);

/** That day's last substitute, else the departure's own. */
function whoIs(role: Role, mail: SentMail): Person {
  const { people, standIns } = mail.departure;
  const day = dayOf(mail).toString();
  const covering = standIns.filter(
    (each) =>
      each.role === role &&
      each.from.toString() <= day &&
      (each.until === undefined || day <= each.until.toString()),
  );
  return covering.at(-1)?.person ?? people[role];
}

export const aColleagueGetsWhatIsDelegated: Rule = ({ mails }) =>
  mails
    .filter((mail) => mailingOf(mail).colleague)
    .filter((mail) => {
      const step = mail.departure.steps.find(({ id }) => id === mailingOf(mail).steps[0]);
      return step?.colleague?.address !== mail.mail.to;
    })
    .map(told);

export const theWorkMailboxGetsNothingAfterTheLastDay: Rule = ({ mails }) =>
  mails
    .filter((each) => {
      const { people, dates } = each.departure;
      const isAfter = dates.lastDay.until(dayOf(each)).sign > 0;
      return each.mail.to === people.employee.workAddress && isAfter;
    })
    .map(told);

export const nothingReachesWhoeverObjected: Rule = ({ mails }) =>
  mails.filter((mail) => mail.departure.optedOut && mailingOf(mail).to === "leaver").map(told);

export const nothingLeavesAfterAnErasure: Rule = ({ mails }) =>
  mails.filter(({ departure }) => departure.erased).map(told);

/** Of everyone ever involved. */
export const anErasureLeavesNoNameAndNoAddress: Rule = ({ ended, writes }) =>
  ended
    .filter(({ erased }) => erased)
    .filter((departure) => {
      const left = JSON.stringify(departure);
      return (
        left.includes("@") || [...namesIn(departure, writes)].some((name) => left.includes(name))
      );
    })
    .map(({ id }) => `${id.slice(0, 4)} still knows somebody`);

function namesIn({ id }: Departure, writes: Life["writes"]): ReadonlySet<string> {
  const own = writes.filter(({ after }) => after.id === id && !after.erased);
  const names = own.flatMap(({ after: { people, standIns, steps, interviews = [] } }) => [
    ...Object.values(people).map(({ name }) => name),
    ...standIns.map(({ person }) => person.name),
    ...steps.flatMap(({ colleague }) => colleague?.name ?? []),
    ...interviews.map(({ with: holder }) => holder.name),
  ]);
  return new Set(names);
}

/** Only mail to the leaver's private address after the last day waits. */
export const onlyWhatHasNoAddressWaits: Rule = ({ departures }) =>
  departures.flatMap(({ mailings, people }) =>
    mailings
      .filter(({ state }) => state.name === "waiting")
      .filter(({ to }) => to !== "leaver" || people.employee.privateAddress !== undefined)
      .map(({ id }) => `${id} waits`),
  );

/** Or is no longer useful, or the leaver opted out. */
export const aCorrectedAddressSendsAgain: Rule = (life) =>
  writesOf(life, ["corrected"]).flatMap((write) => {
    const { before, after } = write;
    const now = newLines(write)[0]?.at.toZonedDateTimeISO(after.timeZone).toPlainDate();
    if (!before || !now || after.withdrawn) return [];
    return before.mailings
      .filter((mailing) => isMendable(mailing) && mailing.revision > 0)
      .filter(({ to }) => !(after.optedOut && to === "leaver"))
      .filter((mailing) => {
        const address = addressOf(life, after, mailing, now);
        const failed = [now, mailing.at.toPlainDate()].map((day) =>
          addressOf(life, before, mailing, day),
        );
        // It is sent on the next working day at the latest, when a person may have left.
        const next = addressOf(life, after, mailing, moveByWorkingDays(now, 1, life.calendar));
        return next !== undefined && next === address && !failed.includes(address);
      })
      .filter((mailing) => {
        const still = after.mailings.find(({ id }) => id === mailing.id);
        return still && isRefused(still) && addressOf(life, after, mailing, now) !== undefined;
      })
      .map(({ id }) => `${after.id.slice(0, 4)} ${id} stays refused`);
  });

function addressOf(
  { plan }: Life,
  departure: Departure,
  mailing: Departure["mailings"][number],
  day: Parameters<typeof addresseeOfMailing>[2],
): string | undefined {
  return addresseeOfMailing(departure, mailing, day, plan.settings)?.address;
}
