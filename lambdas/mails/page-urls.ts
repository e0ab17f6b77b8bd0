import type { LinkPageName } from "../departure/mailings/link-pages.ts";

/** The pages behind a mail's link that its text may link to, by the name of the variable. */
export const PAGE_URLS = {
  addressUrl: "address",
  questionsUrl: "questions",
  privacyUrl: "privacy",
  chooseTalkUrl: "talk",
  lookBackUrl: "look-back",
  noUrl: "no",
} as const satisfies Readonly<Record<string, LinkPageName>>;

export type PageUrls = Readonly<Record<keyof typeof PAGE_URLS, string>>;

export function pageUrls(urlOf: (page: LinkPageName) => string): PageUrls {
  const urls = Object.entries(PAGE_URLS).map(([name, page]) => [name, urlOf(page)]);
  return Object.fromEntries(urls) as PageUrls;
}
