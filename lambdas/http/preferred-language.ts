import type { Language, PlanSettings } from "../departure/model/plan.ts";

/** The languages on offer, and the default. */
export type Offered = Pick<PlanSettings, "language" | "languages">;

/** The caller's preferred language on offer (`Accept-Language`, RFC 9110, 12.5.4), or the default. */
export function preferredLanguage(header = "", { language: own, languages }: Offered): Language {
  const offered = (tag: string) => languages.find((each) => each === tag);
  const [best] = header
    .split(",")
    .map(readWish)
    .filter(({ language, quality }) => quality > 0 && (language === "*" || offered(language)))
    .toSorted((one, other) => other.quality - one.quality);
  return (best && offered(best.language)) ?? own;
}

/** `en-GB;q=0.8`: the region is ignored. */
function readWish(text: string): { language: string; quality: number } {
  const [tag = "", ...parameters] = text.toLowerCase().split(";");
  const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith("q="));
  return {
    language: tag.trim().split("-")[0] ?? "",
    quality: quality === undefined ? 1 : Number(quality.slice("q=".length)),
  };
}
