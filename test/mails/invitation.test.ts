import { mailOf as templateMail } from "../../lambdas/departure/mailings/step-mailings.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import type { Kind, Language } from "../../lambdas/departure/model/plan.ts";
import type { Mail } from "../../lambdas/departure/model/ports.ts";
import { addresseeOf } from "../../lambdas/departure/people/addressee.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { bodyHtml } from "../../lib/plan/mails/body-html.ts";
import { bodyText } from "../../lib/plan/mails/body-text.ts";
import { parseBody } from "../../lib/plan/mails/parse-body.ts";
import { at, date, departureOf } from "../support/departures.ts";
import { momentOf } from "../support/interviews.ts";
import { PLAN } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";

const DAY = "2027-08-19";
const BUTTONS = {
  nl: ["Ik wil wel praten", "Liever vier korte vragen", "Nee, bedankt"],
  en: ["I’m happy to talk", "Four short questions, please", "No, thank you"],
};

test.each(["nl", "en"] as const)(
  "the invitation in %s has the three answers in its text, and no other button",
  async (language) => {
    const { html, text } = await invitation({ language });
    for (const label of BUTTONS[language]) {
      const plain = label.replace("’", "'");
      expect(unquoted(text)).toContain(`${plain} (https://totziens.example/links/`);
      expect(unquoted(html)).toMatch(new RegExp(`<a href="[^"]+"[^>]*>${plain}</a></td>`));
    }
    const pages = [...text.matchAll(/\/links\/[^/\s]+\/([a-z-]+)/g)].map(([, page]) => page);
    expect(pages.filter((page) => page !== "privacy")).toEqual(["talk", "look-back", "no"]);
    expect(text).not.toMatch(/Doe nu|Next step|Klaar|Done/);
  },
);

test.each<[Kind, string, string]>([
  ["resignation", "Liever vier korte vragen", "Wat je ook kiest: dank je wel voor je werk."],
  ["contract-end", "Liever vier korte vragen", "Wat je ook kiest: dank je wel voor je werk."],
  [
    "retirement",
    "Liever vier korte vragen",
    "Wat je ook kiest: dank je wel voor alles wat je hier hebt gedaan.",
  ],
  ["employer", "Liever drie korte vragen", "Wat je ook kiest: dank je wel voor je werk."],
])("of a %s: %s", async (kind, button, thanks) => {
  const { text } = await invitation({ kind });
  expect(text).toContain(button);
  expect(text).toContain(thanks);
});

test.each([
  ["nl", "We vragen het nog één keer."],
  ["en", "We're asking just once more."],
] as const)("asked once more, it says so first, in %s", async (language, words) => {
  const first = await invitation({ language });
  expect(unquoted(first.text)).not.toContain(words);
  const again = await invitation({ language, again: true });
  expect(unquoted(again.text)).toMatch(new RegExp(`^[^\\n]+\\n\\n${words}`));
  expect(again.subject).toBe(first.subject);
});

test("a notice of other dates that brings the invitation along has its answers as buttons", async () => {
  const departure = invited({});
  const notice: Mailing = {
    id: "changed-leaver",
    kind: "notice",
    steps: ["post-exit-invite"],
    to: "leaver",
    at: momentOf(`${DAY}T09:00`),
    revision: 1,
    state: { name: "pending" },
  };
  const { text } = await composed({ ...departure, mailings: [notice] }, notice);
  for (const label of ["Ik wil wel praten: http", "Nee, bedankt: http", "korte vragen: http"])
    expect(text).toContain(label);
});

test("a link that is strong and alone in its paragraph is a button; any other is a link", () => {
  const html = (body: string) => bodyHtml(parseBody(body).tokens, "Voorbeeld");
  expect(html("**[Ja]({{noUrl}})**")).toMatch(
    /^<table class="button".*>Ja<\/a><\/td><\/tr><\/table>$/,
  );
  for (const body of ["[Ja]({{noUrl}})", "Of **[ja]({{noUrl}})**", "**Of [ja]({{noUrl}})**"])
    expect(html(body)).not.toContain("button");
  expect(bodyText(parseBody("**[Ja]({{noUrl}})**").tokens, "Voorbeeld")).toBe("Ja ({{noUrl}})\n");
});

interface Told {
  readonly language?: Language;
  readonly kind?: Kind;
  readonly again?: true;
}

function invited({ language = "nl", kind = "resignation" }: Told): Departure {
  const departure = departureOf({
    employee: { language },
    kind,
    extraSteps: kind === "employer" ? ["post-exit-invite"] : [],
  });
  expect(departure.dates.lastDay).toEqual(date("2027-02-19"));
  return departure;
}

function invitation(told: Told): Promise<Mail> {
  const departure = invited(told);
  const step = departure.steps.find(({ id }) => id === "post-exit-invite");
  if (!step) throw new Error("Nobody is invited.");
  const mailing = templateMail(step, told.again ? "once-more" : "step", {
    at: momentOf(`${DAY}T09:00`),
    mailings: [],
  });
  return composed({ ...departure, mailings: [mailing] }, mailing);
}

function composed(departure: Departure, mailing: Mailing): Promise<Mail> {
  const addressee = addresseeOf(departure, mailing.to, date(DAY), PLAN.settings);
  if (!addressee) throw new Error("Nobody to write to.");
  return composeMail({ departure, mailing, addressee }, composePorts(at(`${DAY}T09:00`)));
}

function unquoted(text: string): string {
  return text.replaceAll("’", "'").replaceAll("&#39;", "'");
}
