import type { SheetName } from "../../departure/mailings/sheets.ts";
import { html } from "../../http/markup.ts";
import { sheet } from "../../use-cases/sheet/sheet.html.ts";
import { PLAN_PAGE_WORDS, SHEET_WORDS } from "../../words/words.ts";
import { frame } from "../frame.html.ts";
import type { LinkPage } from "../link-page.ts";
import { COPY_HASH, copyScript } from "../plan/copy-script.ts";

/** A page to print that helps with a step. */
export function sheetPage(name: SheetName): LinkPage {
  return {
    async show({ departure, reader: { language }, context, path, styleUrl }, { loadHelp }) {
      const asked = { name, language, now: context.now };
      const { title, article } = await sheet(departure, asked, { ...context, loadHelp });
      const words = SHEET_WORDS[language];
      const main = html`<p><a href="${path()}">${words.back}</a></p>
<p>${words.how}</p>
${article}`;
      const script = copyScript(PLAN_PAGE_WORDS[language]);
      const body = frame({ language, title, styleUrl, main, script });
      return { status: 200, body, scriptHash: COPY_HASH };
    },

    /** There is nothing to press. */
    async post({ path }) {
      return { seeOther: path(name) };
    },
  };
}
