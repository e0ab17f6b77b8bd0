import { LANGUAGES, type Language } from "../core/plan.ts";

/** The language of ours that the caller likes best (`Accept-Language`, RFC 9110, 12.5.4), or the fallback. */
export function preferredLanguage(header = "", fallback: Language): Language {
  const [best] = header
    .split(",")
    .map(readWish)
    .filter(({ language, quality }) => quality > 0 && (language === "*" || isOurs(language)))
    .toSorted((one, other) => other.quality - one.quality);
  return best && isOurs(best.language) ? best.language : fallback;
}

/** `en-GB;q=0.8`: what kind of English it is does not matter to us. */
function readWish(text: string): { language: string; quality: number } {
  const [tag = "", ...parameters] = text.toLowerCase().split(";");
  const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith("q="));
  return {
    language: tag.trim().split("-")[0] ?? "",
    quality: quality === undefined ? 1 : Number(quality.slice("q=".length)),
  };
}

function isOurs(language: string): language is Language {
  return LANGUAGES.some((each) => each === language);
}
