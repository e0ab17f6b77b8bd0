import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { addresseeOfMailing } from "../../lambdas/departure/people/addressee.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { pagesOf } from "../links/in-memory-pages.ts";
import { departureOf } from "../support/departures.ts";
import { FATIMA } from "../support/interviews.ts";
import { PLAN } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";
import { mailText, templatesFrom } from "./small-mails.ts";

const LINKED = mailText(
  "{{#steps}}\n\n{{title}}\n\n{{#stepUrl}}\n\n[Uitleg en voorbeeldtekst]({{stepUrl}})\n\n{{/stepUrl}}\n\n{{/steps}}",
);
const TEMPLATES = await templatesFrom({
  several: LINKED,
  ...Object.fromEntries(PLAN.steps.map(({ id }) => [id, mailText("Dag.", { title: id })])),
});
/** So short that its steps come together. */
const SHORT = departureOf({ announced: "2027-01-14", lastDay: "2027-01-22" });

test("each step of a combined mail has a link to its help and sample text", async () => {
  const { mailing, text } = await severalOf(SHORT);
  expect(mailing.steps.length).toBeGreaterThan(1);
  const led = [...text.matchAll(/Uitleg en voorbeeldtekst \((\S+)\)/g)].map(([, url]) => url);
  expect(led).toEqual(
    mailing.steps.map((id) =>
      expect.stringMatching(
        new RegExp(`^https://totziens\\.example/links/[^/?]+\\?step=${id}#step-${id}$`),
      ),
    ),
  );
});

test("which unfolds on the page, and only that of the one step", async () => {
  const { mailing } = await severalOf(SHORT);
  const { see } = await pagesOf(SHORT, "2027-01-19T12:00");
  const link = { mailing: mailing.id, for: FATIMA.address };
  const [first = "", other = ""] = mailing.steps;
  const { text } = await see({ ...link, query: { step: first } });
  expect(cardOf(text, first)).toContain("<details open>");
  expect(cardOf(text, other)).not.toContain("<details open>");
  expect((await see(link)).text).not.toContain("<details open>");
});

async function severalOf(departure: Departure) {
  const mailing = departure.mailings.find(({ kind }) => kind === "several");
  const addressee =
    mailing && addresseeOfMailing(departure, mailing, mailing.at.toPlainDate(), PLAN.settings);
  if (!mailing || !addressee) throw new Error("Nobody gets a combined mail.");
  const ports = { ...composePorts(mailing.at.toInstant()), loadTemplates: async () => TEMPLATES };
  return { mailing, text: (await composeMail({ departure, mailing, addressee }, ports)).text };
}

function cardOf(text: string, id: string): string {
  return new RegExp(`<article id="step-${id}".*?</article>`, "s").exec(text)?.[0] ?? "";
}
