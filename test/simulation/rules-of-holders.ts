import { Temporal } from "temporal-polyfill";
import { talkHolder } from "../../lambdas/departure/answers/talk-holder.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import { isSameAddress, isUsual } from "../../lib/rules/talk-facts.ts";
import type { Shown } from "./shown.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { beginOf, dayAfter, lastTalkOf, talkOfReport, talkOfWishOf } from "./talk-days.ts";
import { momentsOn, whomOn } from "./talk-forms.ts";

/** Somebody's clock may be behind by less. */
const MINUTE = 60_000;

/**
 * By who wrote them, by the leaver alone, and by HR: not before the leaver agreed, and then as the leaver would have them.
 */
export const linesAreSeenByNobodyBeforeTheLeaverAgreed: Rule<SimulatedLife> = (life) =>
  linesSeen(life)
    .filter(({ recorded, ...lines }) => !recorded.some((departure) => maySee(departure, lines)))
    .map(seen);

function maySee(departure: Departure, { page, reader, lines }: Omit<LinesSeen, "recorded">) {
  const { voice, people } = departure;
  const { workAddress, privateAddress } = people.employee;
  if (page === "desk")
    return voice?.report?.readByLeaver !== undefined && voice.report.lines === lines;
  return page === "lines"
    ? [workAddress, privateAddress].includes(reader)
    : isSameAddress(talkOfReport(departure)?.with.address, reader);
}

interface LinesSeen extends Shown {
  readonly lines: string;
}

function linesSeen({ shown, writes }: SimulatedLife): LinesSeen[] {
  const written = new Set(writes.flatMap(({ after }) => after.voice?.report?.lines ?? []));
  return shown.flatMap((page) =>
    [...written].filter((lines) => page.text.includes(lines)).map((lines) => ({ ...page, lines })),
  );
}

/** Their page is the same whatever the leaver chose, unless the leaver chose them. */
export const theManagerSeesNothingOfATalkWithSomebodyElse: Rule<SimulatedLife> = ({ shown }) =>
  shown
    .filter(({ page, recorded, reader }) => {
      const isAnswered = recorded.every(({ voice }) => voice?.choice !== undefined);
      return page === "holder" && isAnswered && !recorded.some((each) => isPartOf(each, reader));
    })
    .filter(({ text, recorded }) => {
      const names = recorded.flatMap(({ interviews = [], people, standIns }) => {
        const hr = standIns.filter(({ role }) => role === "hrContact").map(({ person }) => person);
        const asked = [people.hrContact, ...hr].map(({ name }) => name);
        return interviews
          .map(({ with: holder }) => holder.name)
          .filter((name) => !asked.includes(name));
      });
      return SOMETHING.test(text) || names.some((name) => text.includes(name));
    })
    .map(seen);

/** When and how; a form for moments; one for what became of it. */
const SOMETHING = /<dl>|name="day-1"|name="tookPlace"/;

/** To hold the talk, now or at any time before. */
function isPartOf(
  { voice, interviews = [], people, standIns }: Departure,
  reader: string,
): boolean {
  const managers = [
    people.manager,
    ...standIns.flatMap(({ role, person }) => (role === "manager" ? [person] : [])),
  ];
  return [
    people.hrContact,
    ...interviews.map(({ with: holder }) => holder),
    ...(voice?.holder ? [voice.holder] : []),
    ...(voice?.talk?.with === "manager" ? managers : []),
  ].some(({ address }) => isSameAddress(address, reader));
}

/** Of those that somebody offered: what is there without being offered is there for everybody. */
export const onlyMomentsOfWhoHoldsTheTalkAreShown: Rule<SimulatedLife> = ({ shown }) =>
  shown
    .filter(({ page, text, recorded }) => {
      const whom = whomOn(text);
      if (page !== "talk" || !whom) return false;
      return momentsOn(text).some((value) => {
        const moment = Temporal.PlainDateTime.from(value);
        const isTheirs = (departure: Departure) => {
          const at = moment.toZonedDateTime(departure.timeZone);
          const { voice, interviews = [] } = departure;
          const isAt = (other: Temporal.ZonedDateTime) =>
            other.epochMilliseconds === at.epochMilliseconds;
          const holder = talkHolder(departure, whom, moment.toPlainDate());
          const isOffered =
            voice?.moments?.moments.some(isAt) === true &&
            isSameAddress(holder?.address, voice.moments.by);
          return isOffered || isUsual({ at }) || interviews.some((each) => isAt(each.at));
        };
        return !recorded.some(isTheirs);
      });
    })
    .map(seen);

/** And by the leaver at home; the day after the talk by nobody. */
export const aNumberIsSeenByWhoHoldsTheTalkUpToItsDay: Rule<SimulatedLife> = ({ shown }) =>
  shown
    .filter(({ at, page, text, reader, recorded }) => {
      const isAllowed = (departure: Departure) => {
        const talk = lastTalkOf(departure);
        const wished = talkOfWishOf(departure);
        const isOver =
          wished !== undefined && at - MINUTE > beginOf(dayAfter(wished, 1), departure);
        const isHolders = page === "holder" && isSameAddress(talk?.with.address, reader);
        const isLeavers = page === "talk" && departure.people.employee.privateAddress === reader;
        return (isHolders && !isOver) || isLeavers;
      };
      const numbers = recorded.flatMap(({ voice }) => voice?.talk?.phone ?? []);
      return numbers.some((phone) => text.includes(phone)) && !recorded.some(isAllowed);
    })
    .map(seen);

function seen({ page, reader, at }: Shown): string {
  return `${page} of ${reader || "HR"} at ${new Date(at).toISOString()}`;
}
