import { Temporal } from "temporal-polyfill";
import { TALK_WITH, type TalkWith } from "../../lambdas/departure/model/voice.ts";
import type { Act, Choice, Looked, Offer } from "../../lib/rules/acts.ts";

/** What is sent with the button of a page. */
export type Filled = Readonly<Record<string, string>>;

/** Done on a page, and so as it was opened; or only looked at there. */
export type PageAct = ActOn<keyof typeof FORMS>;
type ActOn<Do extends Act["do"]> = Extract<Act, { do: Do }>;

export function isOnPage(act: Act): act is PageAct {
  return act.do in FORMS;
}

/** Where it is done, with the query of the page. */
export function pageOf(act: PageAct): { readonly page: Looked; readonly query?: string } {
  switch (act.do) {
    case "look":
      return { page: act.page };
    case "choose a talk":
      return { page: "talk", query: `with=${act.choice.with}` };
    case "call a choice off":
      return { page: "talk" };
    case "release lines":
      return { page: "lines" };
    default:
      return { page: "holder" };
  }
}

/** The page filled in by its reader; undefined where it has nothing of that to press. */
export function filledIn(act: PageAct, page: string): Filled | undefined {
  const fill = FORMS[act.do] as (act: PageAct, page: string) => Filled | undefined;
  return fill(act, page);
}

const FORMS = {
  look: () => undefined,
  "offer moments": ({ offer }: ActOn<"offer moments">, page: string) => offered(offer, page),
  "report a talk": ({ tookPlace, lines }: ActOn<"report a talk">, page: string) => {
    if (!page.includes('name="tookPlace"')) return undefined;
    const left = lines && page.includes('name="lines"') ? { lines } : {};
    return { do: "report", tookPlace: tookPlace ? "yes" : "no", ...left };
  },
  "release lines": ({ lines }: ActOn<"release lines">, page: string) => {
    const [, shown] = /<textarea[^>]*>([^<]*)</.exec(page) ?? [];
    return shown === undefined ? undefined : { lines: lines ?? shown };
  },
  "choose a talk": ({ choice }: ActOn<"choose a talk">, page: string) => chosen(choice, page),
  "call a choice off": (_: ActOn<"call a choice off">, page: string) =>
    page.includes('value="call-off"') ? { do: "call-off" } : undefined,
} satisfies Partial<Record<Act["do"], unknown>>;

/** From the first day that the page allows. */
function offered(offer: Offer, page: string): Filled | undefined {
  const first = firstIn(page, "day-1");
  if (!first) return undefined;
  const fields = offer.flatMap(({ days, time }, index) => [
    [`day-${index + 1}`, first.add({ days }).toString()],
    [`time-${index + 1}`, time],
  ]);
  return { do: "offer", ...Object.fromEntries(fields) };
}

/** One of the moments on the page, or a wish; nothing of either until HR has named with whom. */
function chosen({ with: whom, how, phone, moment, days = 7 }: Choice, page: string) {
  if (!page.includes('name="how"')) return undefined;
  const reached = how === "phone" && phone ? { phone } : {};
  const talk = { do: "choose", with: whom, how, ...reached };
  if (!page.includes('name="moment"')) return talk;
  const picked = pickedOf(moment, momentsOn(page));
  if (picked) return { ...talk, moment: picked };
  const day = firstIn(page, "day")?.add({ days }).toString() ?? "";
  return { ...talk, moment: "own", day, part: "morning" };
}

function pickedOf(moment: Choice["moment"], shown: readonly string[]): string | undefined {
  if (moment === undefined) return undefined;
  return moment === "on a Monday"
    ? shown.find((each) => Temporal.PlainDateTime.from(each).dayOfWeek === 1)
    : shown[moment % shown.length];
}

/** The first day that a field takes. */
function firstIn(page: string, field: string): Temporal.PlainDate | undefined {
  const [, first] = new RegExp(`name="${field}"[^>]*min="([^"]+)"`).exec(page) ?? [];
  return first ? Temporal.PlainDate.from(first) : undefined;
}

/** The moments that a leaver can choose from, each as `2027-08-24T10:00`. */
export function momentsOn(page: string): string[] {
  return [...page.matchAll(/name="moment" value="(\d[^"]+)"/g)].map(([, value = ""]) => value);
}

/** With whom, on the page that has the moments; undefined on all others. */
export function whomOn(page: string): TalkWith | undefined {
  return TALK_WITH.find((each) => page.includes(`type="hidden" name="with" value="${each}"`));
}
