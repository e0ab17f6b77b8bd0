import type { Language, Plan } from "../departure/model/plan.ts";
import type { Mail } from "../departure/model/ports.ts";
import type { PeopleOf, QuarterNews } from "../departure/model/quarter-news.ts";
import { isolated } from "../departure/people/isolate.ts";
import {
  netScoreInWords,
  percentInWords,
  periodInSentence,
  shareInWords,
} from "./figures-in-words.ts";
import { INSIGHTS_PATH } from "./insights-path.ts";
import type { LoadTemplates } from "./load-templates.ts";
import { QUARTER_MAIL } from "./mail-names.ts";
import type { QuarterView } from "./quarter-view.ts";
import { fillIn } from "./render.ts";
import { orUnwritable } from "./unwritable.ts";

export interface QuarterPorts {
  readonly plan: Plan;
  readonly loadTemplates: LoadTemplates;
  /** The desk's address, without a trailing slash. */
  readonly linksUrl: string;
}

/** HR's mail about a quarter, to the mailbox in the settings: its newest figures, and where all of them are. */
export async function composeQuarter(
  news: QuarterNews,
  { plan, loadTemplates, linksUrl }: QuarterPorts,
): Promise<Mail> {
  const { organisation, language, hr } = plan.settings;
  const templates = await loadTemplates(language);
  const template = templates.mails[QUARTER_MAIL];
  if (!template) throw new Error(`No mail "${QUARTER_MAIL}".`);
  const mail = orUnwritable(() =>
    fillIn(templates, template, {
      ...viewOf(news, plan, language),
      forHr: true,
      ofQuarter: true,
      recipient: isolated(hr.name),
      organisation,
      hr: isolated(hr.name),
      hrAddress: hr.address,
      buttons: [{ url: `${linksUrl}${INSIGHTS_PATH}`, label: templates.layout.buttons.insights }],
    }),
  );
  return { to: hr.address, replyTo: hr.address, ...mail };
}

function viewOf(
  { period, recommend, response }: QuarterNews,
  { sector }: Plan,
  language: Language,
): QuarterView {
  const [exit, later] = [recommend.exit, recommend["half-year"]];
  const [exitResponse, laterResponse] = [response.exit, response["half-year"]];
  const figure = sector.find(({ about }) => about === "recommend");
  return {
    period: periodInSentence(period, language),
    anyShare: exit !== undefined || later !== undefined,
    anyExit: exit !== undefined,
    ...wordsOf("exit", exit, language),
    anyExitScore: exit?.netScore !== undefined,
    anyLater: later !== undefined,
    ...wordsOf("later", later, language),
    anyLaterScore: later?.netScore !== undefined,
    anyExitResponse: exitResponse !== undefined,
    exitAnswered: numberOf(exitResponse?.number),
    exitAsked: numberOf(exitResponse?.of),
    anyLaterResponse: laterResponse !== undefined,
    laterAnswered: numberOf(laterResponse?.number),
    laterAsked: numberOf(laterResponse?.of),
    anySector: figure?.share !== undefined,
    sectorShare: figure?.share === undefined ? "" : percentInWords(figure.share, language),
    sectorWhere: figure?.where[language] ?? "",
    sectorYear: numberOf(figure?.year),
  };
}

type Name = "exit" | "later";
type WordsOf<Of extends Name> = Readonly<
  Record<`${Of}Share` | `${Of}Number` | `${Of}Of` | `${Of}Score`, string>
>;

function wordsOf<Of extends Name>(
  name: Of,
  people: PeopleOf | undefined,
  language: Language,
): WordsOf<Of> {
  const { number = 0, of = 0, netScore } = people ?? {};
  return {
    [`${name}Share`]: people ? shareInWords((100 * number) / of, language) : "",
    [`${name}Number`]: numberOf(people?.number),
    [`${name}Of`]: numberOf(people?.of),
    [`${name}Score`]: netScore === undefined ? "" : netScoreInWords(netScore),
  } as WordsOf<Of>;
}

function numberOf(number: number | undefined): string {
  return number === undefined ? "" : String(number);
}
