import { LANGUAGES, type PlanSettings } from "../../lambdas/departure/model/plan.ts";
import { planPage } from "../../lambdas/desk/plan/plan-page.html.ts";
import { sampleMail } from "../../lambdas/desk/plan/sample-mail.ts";
import { whenInWords } from "../../lambdas/desk/plan/when-in-words.ts";
import { html } from "../../lambdas/http/markup.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { PLAN_WORDS } from "../../lambdas/words/words.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { PLAN } from "../support/plan.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let visitor: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  visitor = await signIn(stack, "reader");
});
afterAll(() => stack.close());

describe("the plan", () => {
  test.each(PLAN.settings.languages)("names every step, in %s", async (language) => {
    const { text } = await (await signIn(stack, "reader", language)).get("/desk/plan");
    for (const { id } of PLAN.steps) {
      expect(text).toContain(`href="/desk/plan/${id}">${PLAN.titles[language][id]}</a>`);
    }
    expect(text).toContain("plan/plan.yaml");
  });

  test.each([
    ["nl", "vanaf vrijdag 1 januari 2027. Zo is het met de ondernemingsraad afgesproken."],
    ["en", "from Friday 1 January 2027, as agreed with the works council."],
  ] as const)(
    "says from when on steps done on time are counted, if they are, in %s",
    (language, said) => {
      const shown = (settings: PlanSettings) =>
        planPage(
          { groups: [], around: [], settings, feedback: html`` },
          PLAN_WORDS[language],
          language,
        ).markup;
      expect(shown({ ...PLAN.settings, worksCouncilSince: "2027-01-01" })).toContain(said);
      expect(shown(PLAN.settings)).not.toMatch(/ondernemingsraad|works council/);
    },
  );

  test.each([
    [{ when: { anchor: "announced" } }, "op de dag van de aankondiging"],
    [{ when: { anchor: "announced", workingDays: 1 } }, "1 werkdag na de aankondiging"],
    [{ when: { anchor: "lastDay", workingDays: -15 } }, "15 werkdagen vóór de laatste werkdag"],
    [
      { when: { anchor: "endOfEmployment", period: "P6M" } },
      "6 maanden na het einde van het dienstverband",
    ],
    [
      { when: { anchor: "endOfEmployment", period: "P6M", workingDays: -10 } },
      "6 maanden na het einde van het dienstverband, en dan 10 werkdagen eerder",
    ],
    [{ when: { anchor: "lastDay", period: "-P1W" } }, "1 week vóór de laatste werkdag"],
  ] as const)("says when as HR would: %j", (step, said) => {
    expect(whenInWords(step, PLAN_WORDS.nl)).toEqual([said]);
  });
});

describe("a mail of the plan", () => {
  test("is read in both languages, whatever that of the page", async () => {
    const { text } = await visitor.get("/desk/plan/handover?language=en");
    expect(text).toContain('<html lang="nl">');
    expect(text).toContain("Samira Haddad");
    expect(text).toContain('src="/desk/plan/handover/html?language=en"');
    expect(text).toContain("plan/en/handover.md");
  });

  test.each(LANGUAGES)("can be shown, every one of them, in %s", async (language) => {
    const templates = await loadTemplates(language);
    const { text } = await visitor.get("/desk/plan");
    const mails = [...text.matchAll(/href="\/desk\/plan\/([\w.-]+)"/g)].map(([, mail]) => mail);
    expect(mails.length).toBeGreaterThan(30);
    for (const mail of mails) {
      const { html, subject } = sampleMail(templates, mail ?? "", PLAN);
      expect(subject).not.toBe("");
      expect(html).toContain("</html>");
      expect(html).not.toContain("{{");
    }
  });

  test.each([
    ["react", "Dag Marieke,", "Laat weten hoe het staat"],
    ["next-steps", "Dag Samira,", "Laat weten hoe het staat"],
    ["paperwork", "Dag Team HR,", undefined],
    ["nudge", "Dag Marieke,", "Naar de stappen en voorbeeldteksten"],
    ["exit-questions", "Dag Samira,", "Naar de vragen"],
    ["private-address", "Dag Samira,", "Mijn privémailadres doorgeven"],
    ["post-exit-prepare", "Dag Marieke,", "Geef drie momenten"],
    ["look-back", "Dag Marieke,", "Schrijf één regel over dit plan"],
    ["interview-interviewer", "Dag Noor,", "Bekijk de afspraak"],
    ["interview-leaver", "Dag Samira,", undefined],
    ["interview-cancelled-leaver", "Dag Samira,", undefined],
    ["talk-lines", "Dag Samira,", "Lees de regels"],
  ])("greets and has the button of the one that is sent: %s", async (mail, greeting, button) => {
    const templates = await loadTemplates("nl");
    const { text } = sampleMail(templates, mail, PLAN);
    expect(text).toContain(greeting);
    const labels: string[] = Object.values(templates.layout.buttons);
    const [first] = [...text.matchAll(/^(.+): #$/gm)].filter(([, label]) =>
      labels.includes(label ?? ""),
    );
    expect(first?.[1]).toBe(button);
  });

  test.each([
    ["nl", "dinsdag 14 september 2027 om 14.00 uur", "vrijdag 10 september 2027 om 10.00 uur"],
    ["en", "Tuesday 14 September 2027 at 14:00", "Friday 10 September 2027 at 10:00"],
  ] as const)(
    "about an interview says when it is, and when it was, in %s",
    async (language, now, old) => {
      const templates = await loadTemplates(language);
      const { text } = sampleMail(templates, "interview-moved-leaver", PLAN);
      expect(text).toContain(now);
      expect(text).toContain(old);
    },
  );

  test.each([
    ["catch-up-leaver", "Privémailadres doorgeven"],
    ["paperwork", "Kijk eerst naar de opzegging zelf"],
    ["paperwork.contract-end", "aanzegging"],
    ["property.quiet", "Dag Team HR,"],
    ["replaced-former", "Dag Noor,"],
  ])("has people, steps and a kind that fit its reader: %s", async (mail, said) => {
    const { text } = sampleMail(await loadTemplates("nl"), mail, PLAN);
    expect(text).toContain(said);
  });

  test("is shut in, in its frame: it runs and loads nothing", async () => {
    const { headers } = await visitor.get("/desk/plan/react/html");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox;");
    expect(policy).not.toContain("unsafe-inline");
  });

  test.each(["nothing", "morning", "__proto__", "react.quiet", "..%2Fplan", "<b>"])(
    "does not exist as %s",
    async (mail) => {
      for (const path of [`/desk/plan/${mail}`, `/desk/plan/${mail}/html`]) {
        const { status } = await visitor.get(path);
        expect(status).toBe(404);
      }
    },
  );
});
