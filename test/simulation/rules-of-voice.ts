import { Temporal } from "temporal-polyfill";
import { OCCASIONS, type Occasion } from "../../lambdas/departure/answers/answers.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { newLines } from "../../lib/rules/facts.ts";
import type { Write } from "../../lib/rules/life.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import type { KeptItem } from "../memory/in-memory-answers.ts";
import type { SimulatedLife } from "./simulated-life.ts";
import { begunIn, contentAt, departureAt, itemsOf, soonAfter } from "./voice-facts.ts";
import type { Noted } from "./watched-answers.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 1440 * MINUTE;
/** The longest that a run of the closing job takes. */
const ONE_RUN = 4 * MINUTE;
/** Two clocks are apart, and a press is on its way. */
const ON_ITS_WAY = MINUTE;

type VoiceRule = Rule<SimulatedLife>;

/** No version, no line, no webhook event, no place in the list: all of them come from a write. */
export const anAnswerAtTheEndWithoutANameWritesNoDeparture: VoiceRule = (life) =>
  life.writes
    .filter(({ by = "" }) => /^(people-questions|closing)$/.test(by))
    .filter(({ at, after }) => {
      const before = itemsOf(life, after.id).filter((item) => item.at <= at);
      return !before.some(({ after: item }) => item && isSeenByHr(item));
    })
    .map(({ by, after }) => `${by} wrote version ${after.version}, and nothing had a name`);

function isSeenByHr({ place }: KeptItem): boolean {
  return place.named || place.occasion === "half-year";
}

/** A line would outlive a name that is taken away again. */
export const aNameAtTheEndLeavesNoLine: VoiceRule = (life) =>
  life.writes
    .filter(({ by = "" }) => /^(people-questions|closing)$/.test(by))
    .filter(({ after }) => itemsOf(life, after.id).every(({ key }) => !key.includes("half-year")))
    .filter((write) => newLines(write).length > 0)
    .map(({ after }) => `version ${after.version} has a line of an answer`);

/** In every counter, whatever crashed; and so is each departure, apart from its answers. */
export const whatClosesIsCountedOnce: VoiceRule = (life) => {
  const expected = new Map<string, number>();
  const begun = [...begunIn(life).map(({ counting }) => counting), ...life.voice.tallied];
  for (const counting of begun)
    for (const [counter, fields] of Object.entries(counting.fields))
      for (const field of fields) {
        const name: string = `${counter} ${field}`;
        expected.set(name, 1 + (expected.get(name) ?? 0));
      }
  const counted = new Map<string, number>(
    [...life.voice.counters].flatMap(([counter, fields]) =>
      [...fields].map(([field, number]) => [`${counter} ${field}`, number] as const),
    ),
  );
  return [...new Set([...expected.keys(), ...counted.keys()])]
    .filter((name) => expected.get(name) !== counted.get(name))
    .map((name) => `${name}: ${counted.get(name)} instead of ${expected.get(name)}`);
};

/** Each chosen option counts in as many counters as there are units, and in none twice. */
export const anAnswerCountsInEveryUnit: VoiceRule = (life) =>
  begunIn(life).flatMap(({ answers, counting }) => {
    const { occasion, given } = answers;
    const names = Object.keys(counting.fields);
    const units = names.filter((name) => name.startsWith(`${occasion}.respondents.`));
    const kind = units.find((name) => name.includes(".respondents.kind."));
    return Object.entries(given).flatMap(([question, options]) => {
      const of = (unit: string) => unit.replace(".respondents.", `.${question}.`);
      if (!kind || !names.includes(of(kind))) return [];
      return options.flatMap((option) =>
        units
          .filter(
            (unit) => counting.fields[of(unit)]?.filter((each) => each === option).length !== 1,
          )
          .map((unit) => `${option} is not counted once in ${of(unit)}`),
      );
    });
  });

/** What the leaver deleted or changed is not there to be counted; an order came before, or the departure had ended. */
export const nothingIsCountedOfWhoStaysOrIsForgotten: VoiceRule = (life) =>
  begunIn(life)
    .filter(({ at, answers }) => {
      const before = departureAt(life, answers.departureId, at - ONE_RUN);
      return before && isEnded(before);
    })
    .map(({ key }) => `${key} is counted although its departure had ended`);

/** The questions close at the end of their last day, not before. */
export const nothingIsCountedBeforeItsQuestionsClose: VoiceRule = (life) =>
  begunIn(life)
    .filter(({ at, answers }) => at + ON_ITS_WAY < answers.closes.epochMilliseconds)
    .map(({ key }) => `${key} is counted too soon`);

function isEnded({ withdrawn, erased, kind }: Departure): boolean {
  return withdrawn !== undefined || erased !== undefined || kind === "quiet";
}

/** A withdrawal, an erasure, a death that became known; and when HR lets the questions begin again. */
export const nothingAnsweredIsLeftADayAfterTheEnd: VoiceRule = (life) =>
  life.writes.filter(endsAnswers).flatMap(({ at, after }) => {
    const deadline = soonAfter(life, at, DAY);
    return PLACES.map(({ occasion, named }) => ({ departureId: after.id, occasion, named }))
      .filter((place) => {
        const left = contentAt(life, place, deadline);
        return left !== undefined && left.saved.epochMilliseconds <= at - ON_ITS_WAY;
      })
      .map(({ occasion }) => `${after.id.slice(0, 4)} ${occasion} is left after its end`);
  });

const PLACES = OCCASIONS.flatMap((occasion) => [false, true].map((named) => ({ occasion, named })));

function endsAnswers(write: Write): boolean {
  const { before, after } = write;
  if (!before) return false;
  const isRestarted = newLines(write).some(({ what }) => what === "questions-restarted");
  return isRestarted || (isEnded(after) && !isEnded(before));
}

/** Three months after the close of the questions at the end; thirty days half a year later. */
export const whatHasANameGoesAfterItsLastDay: VoiceRule = (life) =>
  lastOfEach(life.voice.items.filter(({ after }) => after?.place.named)).flatMap(({ after }) => {
    if (!after?.answers) return [];
    const { answers, place } = after;
    const end = lastDayEnds(answers.closes, place.occasion);
    const left = contentAt(life, place, soonAfter(life, end, DAY));
    return left?.first.equals(answers.first) ? [`${place.occasion} is kept too long`] : [];
  });

const NAMED_FOR: Readonly<Record<Occasion, Temporal.DurationLike>> = {
  exit: { months: 3 },
  "half-year": { days: 30 },
};

function lastDayEnds(closes: Temporal.Instant, occasion: Occasion): number {
  const lastOpen = closes.toZonedDateTimeISO("Europe/Amsterdam").subtract({ days: 1 });
  return lastOpen.add(NAMED_FOR[occasion]).add({ days: 1 }).epochMilliseconds;
}

/** The last one of each key with content. */
function lastOfEach(items: readonly Noted<KeptItem>[]): Noted<KeptItem>[] {
  const withContent = items.filter(({ after }) => after?.answers);
  return [...Map.groupBy(withContent, ({ key }) => key).values()].flatMap((own) => own.slice(-1));
}

export const anOpenLineGoesAfterSixMonths: Rule<SimulatedLife> = (life) => {
  const gone = new Map(
    life.voice.lines.flatMap(({ key, at, after }) => (after ? [] : [[key, at] as const])),
  );
  return life.voice.lines
    .filter(({ after }) => after)
    .filter(({ key, at }) => {
      const added = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("UTC");
      const last = added.add({ months: 6 }).epochMilliseconds;
      const first = added.add({ months: 5 }).subtract({ days: 1 }).epochMilliseconds;
      const end = gone.get(key) ?? Number.POSITIVE_INFINITY;
      return end < first || end > soonAfter(life, last, DAY);
    })
    .map(({ at }) => `a line of ${new Date(at).toISOString()} is kept too long, or too short`);
};

/** Of answers without a name, and with one: each is opened only behind a link to the private address. */
export const answersAreShownOnlyAtThePrivateAddressAndWhileOpen: VoiceRule = (life) =>
  life.voice.looks
    .filter(({ shown, at, departureId, reader }) => {
      if (!shown) return false;
      const isTheirs = [at, at - ON_ITS_WAY].some((moment) => {
        const { privateAddress } = departureAt(life, departureId, moment)?.people.employee ?? {};
        return privateAddress?.toLowerCase() === reader.toLowerCase();
      });
      return !isTheirs || at > shown.closes.epochMilliseconds + ON_ITS_WAY;
    })
    .map(({ occasion, at }) => `${occasion} is shown at ${new Date(at).toISOString()}`);

/** Neither changed, nor deleted, nor put in their place: they belong to nobody any more. */
export const afterTheCloseNoLinkChangesAnswers: VoiceRule = ({ voice }) =>
  voice.items
    .filter(({ by }) => by === "people-questions")
    .filter(({ at, before, after }) => {
      const closes = (before ?? after)?.answers?.closes ?? after?.answers?.closes;
      const isCounting = before?.counting !== undefined || before?.counted !== undefined;
      return isCounting || (closes && at > closes.epochMilliseconds + ON_ITS_WAY);
    })
    .map(({ key, at }) => `${key} is changed after its close, at ${new Date(at).toISOString()}`);

/** Nothing of anybody's answers is in the table when all is over; what was counted stays, as numbers. */
export const nothingOfAnswersIsLeftInTheEnd: VoiceRule = ({ voice }) => {
  const last = [...voice.items, ...voice.lines, ...voice.orders];
  const left = [...Map.groupBy(last, ({ key }) => key)]
    .filter(([, own]) => own.at(-1)?.after !== undefined)
    .map(([key]) => `${key} is left`);
  const tokens = [...voice.tokens].filter(([, each]) => each.size > 0);
  return [...left, ...tokens.map(([counter]) => `${counter} has a token left`)];
};
