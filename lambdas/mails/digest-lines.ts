import type { Temporal } from "temporal-polyfill";
import { DIGEST_GROUPS, type DigestGroup, GROUP_OF } from "../departure/digest/digest-groups.ts";
import type { DigestItem } from "../departure/digest/digest-items.ts";
import type { DigestTopicName } from "../departure/digest/digest-topic.ts";
import { isBefore } from "../departure/model/days.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { Language } from "../departure/model/plan.ts";
import { nameToShow } from "../departure/people/called-name.ts";
import { DATE_WORDS, DIGEST_WORDS } from "../words/words.ts";
import { type DigestContext, sentenceOf, whenOf } from "./digest-sentence.ts";

/** What HR is told about one departure. */
export interface ToldDeparture {
  readonly departure: Departure;
  readonly digestItems: readonly DigestItem[];
}

export interface DigestGroupInWords {
  readonly group: DigestGroup;
  readonly heading: string;
  /** What may help with all of them; empty for most. */
  readonly hint: string;
  readonly lines: readonly DigestLineInWords[];
}

/** One task or fact, and whom it is about. */
export interface DigestLineInWords {
  readonly what: DigestTopicName;
  readonly stepId?: string;
  /** Holds no name. */
  readonly says: string;
  /** By name: several where the same is said of several. */
  readonly people: readonly DigestPerson[];
}

export interface DigestPerson {
  readonly departureId: string;
  readonly name: string;
  /** The day it came up, or of the talk. */
  readonly since: Temporal.PlainDate;
  /** The same in words: `sinds dinsdag 19 januari`. */
  readonly when: string;
  /** Sentences about this departure alone. Names in it are marked (`isolated`). */
  readonly detail?: string;
  readonly item: DigestItem;
}

/** What HR is told, in words: in groups, the oldest first, equal lines merged and their people sorted. */
export function digestLines(
  told: readonly ToldDeparture[],
  context: DigestContext,
): DigestGroupInWords[] {
  const { groups, othersHint } = DIGEST_WORDS[context.language];
  const lines = merged(
    told.flatMap((each) => each.digestItems.map((item) => lineOf(each, item, context))),
    context.language,
  );
  return DIGEST_GROUPS.map((group) => ({
    group,
    heading: groups[group],
    hint: group === "others" ? othersHint : "",
    lines: lines.filter(({ what }) => GROUP_OF[what] === group),
  })).filter((each) => each.lines.length > 0);
}

function lineOf(
  { departure }: ToldDeparture,
  item: DigestItem,
  context: DigestContext,
): DigestLineInWords {
  const { what, stepId } = item;
  const { says, detail } = sentenceOf(departure, item, context);
  const person = {
    departureId: departure.id,
    name: nameToShow(departure.people.employee),
    since: item.since,
    when: whenOf(departure, item, context),
    ...(detail === undefined ? {} : { detail }),
    item,
  };
  return { what, ...(stepId === undefined ? {} : { stepId }), says, people: [person] };
}

function merged(lines: readonly DigestLineInWords[], language: Language): DigestLineInWords[] {
  const equal = Map.groupBy(lines, ({ what, says }) => `${what} ${says}`);
  return [...equal.values()]
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      const all = [first, ...others].flatMap(({ people }) => people);
      return [{ ...first, people: all.toSorted(byName(language)) }];
    })
    .toSorted((one, other) => (isBefore(oldest(one), oldest(other)) ? -1 : 1));
}

function byName(language: Language) {
  const { compare } = new Intl.Collator(DATE_WORDS[language].locale);
  return (one: DigestPerson, other: DigestPerson) => compare(one.name, other.name);
}

function oldest({ people }: DigestLineInWords): Temporal.PlainDate {
  return people
    .map(({ since }) => since)
    .reduce((first, since) => (isBefore(since, first) ? since : first));
}
