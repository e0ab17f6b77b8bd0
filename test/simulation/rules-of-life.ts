import type { Departure } from "../../lambdas/core/departure.ts";
import type { Life, SentMail, Write } from "./life.ts";
import { mailingOf, type Rule, told } from "./rules-of-moments.ts";

const PRACTICAL = ["property", "settlement", "access"];

export const aQuietDepartureReachesNobodyButHr: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.kind === "quiet")
    .filter(({ mail, departure }) => mail.to !== departure.people.hrContact.address)
    .map(told);

export const aDismissalBringsOnlyThePracticalStepsAndWhatWasTicked: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.kind === "employer")
    .filter((each) => {
      const allowed = [...PRACTICAL, ...each.departure.extraSteps];
      return mailingOf(each).steps.some((step) => !allowed.includes(step));
    })
    .map(told);

export const onlyAResignationIsReactedTo: Rule = ({ mails }) =>
  mails
    .filter(({ departure }) => departure.kind !== "resignation")
    .filter((each) => mailingOf(each).steps.includes("react"))
    .map(told);

/** But the notices, and a mail that somebody was sending already. */
export const nothingLeavesAfterAWithdrawal: Rule = ({ mails, writes }) =>
  mails
    .filter((each) => {
      const { departure } = each;
      const { withdrawn, dates } = departure;
      const mailing = mailingOf(each);
      if (!withdrawn || mailing.kind === "notice") return false;
      const isKept =
        withdrawn.reason === "came-back" && dates.lastDay.until(mailing.at.toPlainDate()).sign <= 0;
      return !isKept && !wasClaimedBefore(each, writes);
    })
    .map(told);

function wasClaimedBefore(mail: SentMail, writes: readonly Write[]): boolean {
  const isWithdrawal = ({ before, after }: Write) =>
    after.id === mail.departure.id && after.withdrawn !== undefined && !before?.withdrawn;
  const before = writes.find(isWithdrawal)?.before;
  return before?.mailings.find(({ id }) => id === mail.message.mailingId)?.state.name === "claimed";
}

/** Whoever had been mailed hears once, except of a mistake. */
export const aWithdrawalIsToldToWhoeverWasMailed: Rule = ({ writes, departures }) =>
  departures.flatMap(({ id, mailings, withdrawn }) => {
    if (!withdrawn) return [];
    const before = writes.find(
      (write) => write.after.id === id && write.after.withdrawn && !write.before?.withdrawn,
    )?.before;
    const hear = mailings.filter(({ kind }) => kind === "notice").map(({ to }) => to);
    const mailed = new Set(
      before?.mailings
        .filter(({ state }) => state.name === "sent" || state.name === "claimed")
        .map(({ to }) => to)
        .filter((to) => to === "manager" || to === "leaver"),
    );
    const wanted = withdrawn.reason === "mistake" ? [] : [...mailed];
    return wanted.toSorted().join() === hear.toSorted().join()
      ? []
      : [`${hear.join() || "nobody"} is told instead of ${wanted.join() || "nobody"}`];
  });

export const onePersonHasOneRunningDeparture: Rule = ({ writes }) => {
  const latest = new Map<string, Departure>();
  return writes.flatMap(({ after }) => {
    latest.set(after.id, after);
    const running = [...latest.values()].filter(
      ({ withdrawn, guard }) => !withdrawn && guard === after.guard,
    );
    return running.length > 1 ? [`${running.length} departures of one person`] : [];
  });
};

export const theSameKeyGivesTheSameDeparture: Rule = ({ answers }) =>
  [...Map.groupBy(answers, ({ act }) => (act.do === "submit" && act.key) || "none")].flatMap(
    ([key, each]) => {
      const ids = new Set(each.flatMap(({ departure }) => departure?.id ?? []));
      return key !== "none" && ids.size > 1 ? [`${ids.size} departures under ${key}`] : [];
    },
  );

export const whatHrWasToldStands: Rule = ({ answers, departures }: Life) =>
  answers.flatMap(({ act, departure }) => {
    const present = departures.find(({ id }) => id === departure?.id);
    if (!departure) return [];
    if (!present) return [`${departure.id} is gone`];
    return act.do === "withdraw" && !present.withdrawn ? ["a withdrawal is gone"] : [];
  });

export const noLineOfTheHistoryIsLost: Rule = ({ writes }) =>
  writes
    .filter(({ before, after }) =>
      before?.history.some((line, index) => line.what !== after.history[index]?.what),
    )
    .map(({ after }) => `version ${after.version} has lost a line`);

export const theHistoryIsComplete: Rule = ({ departures }) =>
  departures.flatMap(({ history, mailings, withdrawn }) => {
    const times = (what: string) => history.filter((line) => line.what === what).length;
    const sentAgain = mailings.filter(({ state }) => "again" in state).length;
    const said = [
      { what: "submitted", isTold: times("submitted") === 1 },
      { what: "withdrawn", isTold: times("withdrawn") === Number(withdrawn !== undefined) },
      { what: "sent-again", isTold: times("sent-again") >= sentAgain },
    ];
    return said.filter(({ isTold }) => !isTold).map(({ what }) => `${what} is not told rightly`);
  });
