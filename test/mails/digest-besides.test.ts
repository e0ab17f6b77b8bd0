import type { DigestItem } from "../../lambdas/departure/digest/digest-items.ts";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { composeDigest } from "../../lambdas/mails/compose-digest.ts";
import type { ToldDeparture } from "../../lambdas/mails/digest-lines.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { date, departureOf } from "../support/departures.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";

const URL = "https://totziens.example";
const SANNE = departureOf();
const DAY = date("2027-02-11");
const DUE: DigestItem = {
  what: "step-due",
  stepId: "exit-interview",
  role: "hr",
  isNew: true,
  since: DAY,
};
const OPEN: DigestItem = {
  what: "step-open",
  stepId: "paperwork",
  role: "hr",
  since: date("2027-01-19"),
};

test.each<[number, "nl" | "en", readonly DigestItem[], string]>([
  [0, "nl", [DUE], `Wat er verder nog openstaat (${URL}/desk/today), zie je op de pagina Vandaag.`],
  [1, "nl", [DUE], `Van eerder staat nog 1 ding open (${URL}/desk/today) bij wie hierboven staat.`],
  [
    3,
    "nl",
    [DUE],
    `Van eerder staan nog 3 dingen open (${URL}/desk/today) bij wie hierboven staat.`,
  ],
  [0, "en", [DUE], `What else is still open (${URL}/desk/today) is on the page Today.`],
  [
    1,
    "en",
    [DUE],
    `From earlier, 1 thing is still open (${URL}/desk/today) for those named above.`,
  ],
  [
    3,
    "en",
    [DUE],
    `From earlier, 3 things are still open (${URL}/desk/today) for those named above.`,
  ],
])(
  "beside news it says how much else is open there: %i in %s",
  async (openBesides, language, digestItems, line) => {
    const told = [{ departure: SANNE, digestItems }];
    const { text } = await mailOf(told, language, { openBesides });
    expect(text.replace(/\s+/g, " ")).toContain(line);
    expect(text.split("/desk/today)").length).toBe(2);
  },
);

test("where it tells all that is open, it points to no more", async () => {
  const { text } = await mailOf([{ departure: SANNE, digestItems: [DUE, OPEN] }]);
  expect(text).not.toMatch(/verder nog openstaat|Van eerder/);
});

function mailOf(
  told: readonly ToldDeparture[],
  language: Language = "nl",
  { openBesides = 0 }: { openBesides?: number } = {},
) {
  const reader = { name: "Jo de Wit", address: "jo@delinde.example", language };
  const ports = { plan: PLAN, calendar: CALENDAR, loadTemplates, linksUrl: URL };
  return composeDigest({ reader, day: DAY, told, openBesides }, ports);
}
