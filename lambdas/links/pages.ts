import type { LinkPageName } from "../departure/mailings/link-pages.ts";
import { ADDRESS_PAGE } from "./address/page.ts";
import type { LinkPage } from "./link-page.ts";

/** The pages behind links, each in the folder of its name. */
export const PAGES: Readonly<Partial<Record<LinkPageName, LinkPage>>> = {
  address: ADDRESS_PAGE,
};
