import { type Linked, type LinkPageName, opensPage } from "../departure/mailings/link-pages.ts";

/** The pages behind a mail's link that its text may link to, by the name of the variable. */
export const PAGE_URLS = {
  addressUrl: "address",
  questionsUrl: "questions",
  privacyUrl: "privacy",
  chooseTalkUrl: "talk",
  lookBackUrl: "look-back",
  noUrl: "no",
  handoverListUrl: "handover-list",
  announcementsUrl: "announcements",
} as const satisfies Readonly<Record<string, LinkPageName>>;

export type PageUrls = Readonly<Record<keyof typeof PAGE_URLS, string>>;

/** Those that the mail's link opens; a withdrawal ends every page. */
export function openedUrls(linked: Linked): (keyof PageUrls)[] {
  if (linked.departure.withdrawn) return [];
  const names = Object.keys(PAGE_URLS) as (keyof PageUrls)[];
  return names.filter((name) => opensPage(PAGE_URLS[name], linked));
}

export function pageUrls(urlOf: (page: LinkPageName) => string): PageUrls {
  const urls = Object.entries(PAGE_URLS).map(([name, page]) => [name, urlOf(page)]);
  return Object.fromEntries(urls) as PageUrls;
}
