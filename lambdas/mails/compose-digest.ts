import type { Temporal } from "temporal-polyfill";
import { GROUP_OF } from "../departure/digest/digest-groups.ts";
import type { Person } from "../departure/model/person.ts";
import type { Language, Plan } from "../departure/model/plan.ts";
import type { Mail } from "../departure/model/ports.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import { greetedName } from "../departure/people/called-name.ts";
import { isolated } from "../departure/people/isolate.ts";
import { dayInWords } from "./day-in-words.ts";
import { deskDeparturePath, deskStepPath, TODAY_PATH } from "./desk-paths.ts";
import {
  type DigestGroupInWords,
  type DigestLineInWords,
  type DigestPerson,
  digestLines,
  type ToldDeparture,
} from "./digest-lines.ts";
import type { DigestView, GroupView } from "./digest-view.ts";
import type { LoadTemplates } from "./load-templates.ts";
import { MORNING_MAIL } from "./mail-names.ts";
import { fillIn } from "./render.ts";
import type { MailTemplates } from "./templates.ts";
import { orUnwritable } from "./unwritable.ts";

export interface DigestOfDay {
  /** The HR contact of them all. */
  readonly reader: Person;
  readonly day: Temporal.PlainDate;
  readonly told: readonly ToldDeparture[];
  /** How much else is open in these departures, where the mail tells only what is new of them. */
  readonly openBesides: number;
}

export interface DigestPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly loadTemplates: LoadTemplates;
  /** The desk's address, without a trailing slash. */
  readonly linksUrl: string;
}

/** HR's digest: what is new, then what is open, each name a link to where it can be done. */
export async function composeDigest(
  { reader, day, told, openBesides }: DigestOfDay,
  { plan, calendar, loadTemplates, linksUrl }: DigestPorts,
): Promise<Mail> {
  const { settings } = plan;
  const { language } = reader;
  const templates = await loadTemplates(language);
  const context = { language, plan, calendar, day };
  const news = digestLines(only(told, true), context);
  const open = digestLines(only(told, false), context);
  const mail = orUnwritable(() =>
    fillIn(templates, templateOf(templates), {
      ...viewOf({ news, open }, { openBesides, linksUrl, day, language }),
      forHr: true,
      recipient: isolated(greetedName(reader, settings)),
      organisation: settings.organisation,
      hr: isolated(settings.hr.name),
      hrAddress: settings.hr.address,
      buttons: [{ url: `${linksUrl}${TODAY_PATH}`, label: templates.layout.buttons.today }],
    }),
  );
  return { to: reader.address, replyTo: settings.hr.address, ...mail };
}

function only(told: readonly ToldDeparture[], isNew: boolean): ToldDeparture[] {
  return told.map(({ departure, digestItems }) => ({
    departure,
    digestItems: digestItems.filter((item) => (item.isNew ?? false) === isNew),
  }));
}

function templateOf({ mails }: MailTemplates) {
  const template = mails[MORNING_MAIL];
  if (!template) throw new Error(`No mail "${MORNING_MAIL}".`);
  return template;
}

type Lines = Readonly<Record<"news" | "open", readonly DigestGroupInWords[]>>;

interface Around {
  readonly openBesides: number;
  readonly linksUrl: string;
  readonly day: Temporal.PlainDate;
  readonly language: Language;
}

function viewOf(
  { news, open }: Lines,
  { openBesides, linksUrl, day, language }: Around,
): DigestView {
  const openCount = countIn(open);
  return {
    day: dayInWords(day, language, "dayOfMail"),
    todayUrl: `${linksUrl}${TODAY_PATH}`,
    newCount: String(countIn(news)),
    openCount: String(openCount),
    besidesCount: String(openBesides),
    anyNews: news.length > 0,
    anyOpen: openCount > 0,
    anyBesides: openBesides > 0,
    oneBesides: openBesides === 1,
    news: news.map((each) => groupView(each, linksUrl)),
    open: open.map((each) => groupView(each, linksUrl)),
  };
}

/** As many as there are people in its lines: each is something to do. */
function countIn(groups: readonly DigestGroupInWords[]): number {
  return groups.flatMap(({ lines }) => lines).flatMap(({ people }) => people).length;
}

function groupView({ heading, hint, lines }: DigestGroupInWords, linksUrl: string): GroupView {
  return {
    heading,
    hint,
    lines: lines.map((line) => ({
      says: line.says,
      people: line.people.map((person) => ({
        name: isolated(person.name),
        personUrl: urlOf(line, person, linksUrl),
        when: person.when,
        detail: person.detail ?? "",
      })),
    })),
  };
}

/** One of HR's own steps leads to its page, all else to the departure. */
function urlOf({ what }: DigestLineInWords, { departureId: id, item }: DigestPerson, url: string) {
  const isOwnStep = GROUP_OF[what] === "own" && item.stepId !== undefined;
  return `${url}${isOwnStep ? deskStepPath(id, item.stepId) : deskDeparturePath(id)}`;
}
