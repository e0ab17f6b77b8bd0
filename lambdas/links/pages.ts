import type { LinkPageName } from "../departure/mailings/link-pages.ts";
import { forEachSheet } from "../departure/mailings/sheets.ts";
import { ADDRESS_PAGE } from "./address/page.ts";
import { CARD_PAGE } from "./card/page.ts";
import { FEEDBACK_PAGE } from "./feedback/page.ts";
import { HOLDER_PAGE } from "./holder/holder-page.ts";
import { LINES_PAGE } from "./lines/lines-page.ts";
import type { LinkPage } from "./link-page.ts";
import { LOOK_BACK_PAGE } from "./look-back/page.ts";
import { NO_PAGE } from "./no/page.ts";
import { PRIVACY_PAGE } from "./privacy/page.ts";
import { QUESTIONS_PAGE } from "./questions/page.ts";
import { sheetPage } from "./sheet/page.ts";
import { TALK_PAGE } from "./talk/page.ts";

/** The pages behind links, each in the folder of its name. */
export const PAGES: Readonly<Partial<Record<LinkPageName, LinkPage>>> = {
  address: ADDRESS_PAGE,
  questions: QUESTIONS_PAGE,
  "look-back": LOOK_BACK_PAGE,
  privacy: PRIVACY_PAGE,
  talk: TALK_PAGE,
  no: NO_PAGE,
  card: CARD_PAGE,
  holder: HOLDER_PAGE,
  lines: LINES_PAGE,
  feedback: FEEDBACK_PAGE,
  ...forEachSheet(sheetPage),
};
