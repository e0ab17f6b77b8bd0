import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Kind, Plan } from "../../lambdas/departure/model/plan.ts";
import { addresseeOf } from "../../lambdas/departure/people/addressee.ts";
import { repair } from "../../lambdas/departure/upkeep/repair.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { at, departureOf, type Told } from "../support/departures.ts";
import { context, lived, mailing } from "../support/lives.ts";
import { PLAN } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";

describe("the mail with the questions at the end", () => {
  test.each<[Kind, string, string]>([
    ["resignation", "vijf", "five"],
    ["contract-end", "vijf", "five"],
    ["retirement", "vier", "four"],
    ["employer", "drie", "three"],
  ])("says how many there are: %s", async (kind, nl, en) => {
    const extraSteps = kind === "employer" ? ["exit-questions"] : [];
    expect((await mailOf({ kind, extraSteps })).text).toContain(`Daarom ${nl} korte vragen.`);
    const english = await mailOf({ kind, extraSteps, employee: { language: "en" } });
    expect(english.text).toContain(`Here are ${en} short questions.`);
  });

  test("leads to their page, and asks for nothing by reply", async () => {
    const { text, subject } = await mailOf({});
    expect(subject).toBe("Sanne, hoe was je tijd bij ons?");
    expect(text).toMatch(/Naar de vragen: https:\/\/totziens\.example\/links\/\S+\/questions\n/);
    expect(text).toContain("Je kunt antwoorden tot en met vrijdag 5 maart 2027.");
    expect(text).not.toMatch(/Antwoord op deze mail met|Klaar, niet nodig/);
    expect(text).not.toContain("Kreeg je deze mail van een collega");
  });

  test("says who sees what, as every mail to the leaver does until a withdrawal", async () => {
    const link = /Lees wie wat ziet, en tot wanneer: https:\S+\/links\/\S+\/privacy/;
    expect((await mailOf({})).text).toMatch(link);
    for (const id of ["next-steps", "post-exit-invite"])
      expect((await mailOf({}, { id })).text).toMatch(link);
    expect((await mailOf({}, { id: "withdrawn-leaver" })).text).not.toContain("/privacy");
    expect((await mailOf({}, { id: "handover" })).text).not.toContain("/privacy");
  });

  test("names the sector's own survey where the settings do", async () => {
    const sentence =
      "Je krijgt misschien ook een vragenlijst van het landelijke uitstroomonderzoek";
    expect((await mailOf({})).text).not.toContain("uitstroomonderzoek");
    const sectorSurvey = "https://uitstroom.example";
    const plan: Plan = { ...PLAN, settings: { ...PLAN.settings, sectorSurvey } };
    const { text, html } = await mailOf({}, { plan });
    expect(text).toContain(sentence);
    expect(html).toContain(`href="${sectorSurvey}"`);
  });

  test("says what a link can do that others hold as well, where the manager hands it over", async () => {
    const mail = await mailOf({ without: ["workAddress", "privateAddress"] });
    expect(mail.to).toBe("f.elidrissi@delinde.example");
    expect(mail.text).toContain("Die pagina laat nooit zien wat jij hebt geantwoord");
  });
});

function mailOf(told: Told, { id = "exit-questions", plan = PLAN }: MailOptions = {}) {
  const withdrawn = id.startsWith("withdrawn");
  const whole = departureOf(told);
  const departure = withdrawn
    ? withdraw(
        { ...whole, mailings: whole.mailings.map((each) => ({ ...each, state: SENT })) },
        "stays",
        context("2027-02-12T10:00"),
      )
    : whole;
  const found = mailing(departure, id);
  const addressee = addresseeOf(departure, found.to, found.at.toPlainDate(), PLAN.settings);
  if (!addressee) throw new Error(`Nobody gets ${id}.`);
  const facts = { departure, mailing: found, addressee };
  return composeMail(facts, { ...composePorts(found.at.toInstant()), plan });
}

interface MailOptions {
  readonly id?: string;
  readonly plan?: Plan;
}

const SENT = { name: "sent", at: at("2027-02-12T09:00") } as const;

describe("the mail that asks once more", () => {
  test.each<["nl" | "en", string, string]>([
    [
      "nl",
      "Nu je weg bent: hoe was het hier, Sanne?",
      "Vrijdag 19 februari 2027 was je laatste werkdag bij Zorggroep De Linde. Nu je weg bent, kijk je misschien vrijer terug. We hebben vijf korte vragen. Je naam staat er niet bij, tenzij jij dat kiest.",
    ],
    [
      "en",
      "You’ve left. What was it like here, Sanne?",
      "was your last day at work at Zorggroep De Linde. Now that you’ve left, you may find it easier to look back. We have five short questions. Your name isn’t included, unless you choose that.",
    ],
  ])("says why everybody gets it, in %s", async (language, subject, sentence) => {
    const departure = repair(
      lived("2027-02-24T08:45", { employee: { language } }),
      context("2027-02-24T08:45"),
    );
    const found = departure.mailings.find(({ kind }) => kind === "once-more");
    const addressee =
      found && addresseeOf(departure, found.to, found.at.toPlainDate(), PLAN.settings);
    if (!found || !addressee) throw new Error("Nobody is asked once more.");
    const facts = { departure, mailing: found, addressee };
    const mail = await composeMail(facts, composePorts(found.at.toInstant()));
    expect(mail.to).toBe("sanne@thuis.example");
    expect(mail.subject).toBe(subject);
    expect(mail.text.replace(/\s+/g, " ")).toContain(sentence);
    expect(mail.text).toMatch(/: https:\S+\/links\/\S+\/questions\n/);
    expect(mail.unsubscribe).toBeDefined();
  });
});
