import type { Language } from "../../../lambdas/departure/model/plan.ts";
import type { TagProblem } from "./tags.ts";

/**
 * Wording of advertisements. A mail that promotes something needs consent beforehand
 * (Telecommunicatiewet art. 11.7); these mails have none and promote nothing.
 */
const WORDS: Record<Language, readonly string[]> = {
  nl: [
    "aanbieding",
    "aanbiedingen",
    "korting",
    "kortingscode",
    "kortingsactie",
    "actie alleen nu",
    "bestel nu",
    "koop nu",
    "profiteer nu",
    "speciale prijs",
    "tijdelijk voordeel",
    "uitverkoop",
  ],
  en: [
    "buy now",
    "coupon",
    "discount",
    "limited time",
    "on sale",
    "order now",
    "promo code",
    "promotion code",
    "special offer",
    "special offers",
    "special price",
  ],
};

/** Where a text sounds like an advertisement. */
export function findPromotion(text: string, language: Language): TagProblem[] {
  const words = new RegExp(
    `(?<![\\p{L}\\d])(?:${WORDS[language].join("|")})(?![\\p{L}\\d])`,
    "giu",
  );
  return [...text.matchAll(words)].map(({ 0: found, index }) => ({
    offset: index,
    message: `given "${found}"; allowed: no promotional wording, which needs consent beforehand`,
  }));
}
