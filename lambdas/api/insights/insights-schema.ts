import * as z from "zod/mini";
import { OCCASIONS } from "../../departure/answers/answers.ts";
import { KINDS } from "../../departure/model/plan.ts";
import { SECTOR_SUBJECTS } from "../../departure/model/sector.ts";
import { named } from "../../http/schema-names.ts";

/* The schema of `describe-insights.ts` for the API document: see `api/departure-schema.ts`. */

const unit = named(
  "Unit",
  "Who the figure is about: a department, a kind of departure, or the whole organisation; never combined.",
  z.union([
    z.strictObject({ of: z.literal("organisation") }),
    z.strictObject({ of: z.literal("department"), name: z.string() }),
    z.strictObject({ of: z.literal("other-departments") }),
    z.strictObject({ of: z.literal("kind"), kind: z.enum(KINDS) }),
  ]),
);

const numbers = z.record(z.string(), z.number());

/** What a figure and a withheld one share. */
const place = {
  occasion: z.enum(OCCASIONS),
  subject: z.string(),
  title: z.string(),
  unit,
  period: z.string(),
};

const figure = named(
  "Figure",
  "A published table. `period` is a year, or for the organisation also a quarter (`2027-Q1`). `subject` is a question, `categories` (of the reasons), `response`, or `helped.` or `on-time.` with the id of a step. `cells` are numbers of people, `shares` their percentages of `respondents`; cells that may not be shown are omitted. For `response`, `respondents` is the number of people asked and `answered` how many of them answered the first question; people not asked are counted separately. `netScore` is only present with all three groups of `recommend`: `for` (9 and 10), `passive` (7 and 8), `against` (0 to 6).",
  z.strictObject({
    ...place,
    respondents: z.int(),
    cells: numbers,
    shares: numbers,
    netScore: z.optional(z.int()),
  }),
);

const withheld = named(
  "Withheld",
  "A table, or with `field` one of its cells, that is withheld, and why.",
  z.strictObject({
    ...place,
    field: z.optional(z.string()),
    why: z.enum(["running", "too-few", "remainder", "too-few-managers"]),
    because: z.string(),
  }),
);

const sector = named(
  "SectorFigure",
  "A figure published by others about the sector. It was asked in a different way: show it next to the organisation’s own, but don’t subtract it.",
  z.strictObject({
    about: z.enum(SECTOR_SUBJECTS),
    share: z.optional(z.number()),
    shares: z.optional(numbers),
    said: z.optional(z.string()),
    who: z.string(),
    where: z.string(),
    year: z.int(),
    period: z.optional(z.string()),
    source: z.string(),
    address: z.optional(z.string()),
  }),
);

export const insightsSchema = named(
  "Insights",
  "Everything published up to `month`, which is null before the first publication.",
  z.strictObject({
    month: z.nullable(z.string()),
    figures: z.array(figure),
    withheld: z.array(withheld),
    sector: z.array(sector),
  }),
);
