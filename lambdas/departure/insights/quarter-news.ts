import { OCCASIONS, type Occasion } from "../answers/answers.ts";
import type { PeopleOf, QuarterNews } from "../model/quarter-news.ts";
import type { Figure, Period, Release } from "./figures.ts";
import { netScoreOf } from "./shares.ts";

/**
 * The newest quarter or year that has figures of the organisation in this release and had none in the one before; undefined if
 * there is none. With the last quarter of a year comes the year, which says more.
 */
export function quarterNews(
  release: Release,
  before: Release | undefined,
): QuarterNews | undefined {
  const known = periodsOf(before);
  const fresh = periodsOf(release).filter((each) => !known.includes(each));
  const period = fresh.find((each) => each === fresh[0]?.slice(0, 4)) ?? fresh[0];
  if (period === undefined) return undefined;
  const own = ofOrganisation(release).filter((figure) => figure.period === period);
  return {
    period,
    recommend: byOccasion(own, "recommend", "for"),
    response: byOccasion(own, "response", "answered"),
  };
}

/** The newest first. */
function periodsOf(release: Release | undefined): Period[] {
  const periods = release ? ofOrganisation(release).map(({ period }) => period) : [];
  return [...new Set(periods)].sort().reverse();
}

function ofOrganisation({ figures }: Release): Figure[] {
  return figures.filter(({ unit }) => unit.of === "organisation");
}

function byOccasion(
  figures: readonly Figure[],
  subject: Figure["subject"],
  field: string,
): Partial<Record<Occasion, PeopleOf>> {
  const rows = OCCASIONS.flatMap((occasion) => {
    const figure = figures.find((each) => each.subject === subject && each.occasion === occasion);
    const number = figure?.cells[field];
    if (!figure || number === undefined) return [];
    const netScore = netScoreOf(figure);
    const people = { number, of: figure.respondents };
    return [[occasion, netScore === undefined ? people : { ...people, netScore }] as const];
  });
  return Object.fromEntries(rows);
}

/** The id of that period's mail: there is one, whoever makes it. In the form of every message's id. */
export function quarterMailId(period: Period): string {
  return period.replace(/\D/g, "").padStart(32, "0");
}
