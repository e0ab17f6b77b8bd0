import { z } from "zod";
import { LANGUAGES, type SectorFigure } from "../../lambdas/departure/model/plan.ts";
import { REASON_CATEGORIES, SECTOR_SUBJECTS } from "../../lambdas/departure/model/sector.ts";
import { group, list, oneOf, wholeNumber, words } from "./fields.ts";
import type { PlanFiles } from "./plan-files.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

const SECTOR_FILE = "plan/sector.yaml";

const SHARES_ALLOWED = `a group with at least one of ${REASON_CATEGORIES.join(", ")}, each a percentage`;

/** One figure of `plan/sector.yaml`. */
export const sectorFigure = group({
  about: oneOf(SECTOR_SUBJECTS).describe(
    "What it says: who recommends their former employer, who advises for or against it, or why people leave.",
  ),
  share: percentage().exactOptional().describe("Percent. Not for reasons."),
  shares: z
    .partialRecord(z.enum(REASON_CATEGORIES), percentage(), {
      error: allowedKeys(REASON_CATEGORIES, SHARES_ALLOWED),
    })
    .refine((shares) => Object.keys(shares).length > 0, SHARES_ALLOWED)
    .exactOptional()
    .describe("For reasons: percent for each category."),
  said: inEachLanguage(200)
    .exactOptional()
    .describe("For reasons: what was said where no numbers were published."),
  who: inEachLanguage(120).describe("Who was asked."),
  where: inEachLanguage(40).describe("The place, as it stands in a sentence."),
  year: wholeNumber(2000, 2100).describe("The year that it is about."),
  period: inEachLanguage(60)
    .exactOptional()
    .describe("The months, where they are more or less than that year."),
  source: inEachLanguage(120).describe("Who published it, where and when."),
  address: sourceAddress().exactOptional().describe("Where it can be read."),
}).superRefine(checkFigure);

/** The shape of `plan/sector.yaml`. */
export const sectorFile = group({
  figures: list(sectorFigure, "a list of figures, or [] for none").describe(
    "Published figures about people who left employers in your sector. The first about recommend stands in a manager's first mail.",
  ),
});

/** The sector's figures with their positions. Without the file there are none. */
export function readSector(files: PlanFiles): YamlSource {
  return readYaml(SECTOR_FILE, files.get(SECTOR_FILE) ?? "figures: []");
}

type FigureInFile = Pick<SectorFigure, "about" | "share" | "shares" | "said">;

function checkFigure(figure: FigureInFile, context: z.RefinementCtx): void {
  const wanted = figure.about === "reasons" ? (["shares", "said"] as const) : (["share"] as const);
  if (wanted.every((key) => figure[key] === undefined)) {
    context.addIssue({
      code: "custom",
      path: [],
      message: `a figure about ${figure.about} with ${wanted.join(" or ")}`,
    });
  }
  for (const key of ["share", "shares", "said"] as const) {
    if (figure[key] === undefined || (wanted as readonly string[]).includes(key)) continue;
    context.addIssue({
      code: "custom",
      path: [key],
      message: `${wanted.join(" or ")} for a figure about ${figure.about}`,
    });
  }
}

function percentage() {
  const allowed = "a percentage from 0 to 100, with one decimal at most";
  return z.number(allowed).min(0, allowed).max(100, allowed).multipleOf(0.1, allowed);
}

function inEachLanguage(longest: number) {
  return z.record(z.enum(LANGUAGES), words(longest), {
    error: allowedKeys(LANGUAGES, `a group of the keys ${LANGUAGES.join(", ")}, each one line`),
  });
}

/** Of a key too many, the keys that are allowed; Zod's types don't know that records report it. */
function allowedKeys(keys: readonly string[], otherwise: string) {
  return ({ code }: { readonly code: string }) =>
    code === "unrecognized_keys" ? keys.join(", ") : otherwise;
}

function sourceAddress() {
  const allowed = "an https address of at most 500 characters";
  return z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: allowed, abort: true })
    .max(500, allowed)
    .regex(/^https:\/\/[^\s"'<>{}\\`@]+$/, allowed);
}
