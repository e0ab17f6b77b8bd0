import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { inMemoryLessons } from "../memory/in-memory-lessons.ts";
import { at, departureOf } from "../support/departures.ts";
import { composePorts } from "./compose-ports.ts";

const SAID = "De <b>roosters</b> kwamen te laat {{leaver}}.";
const lessons = inMemoryLessons();
beforeAll(() =>
  lessons.publish({
    published: at("2027-01-04T10:00"),
    texts: {
      nl: { said: SAID, done: "Ze staan nu klaar." },
      en: { said: "The rotas came too late.", done: "They're ready now." },
    },
    hasManyManagers: true,
  }),
);

const departure = departureOf();
const team = departure.mailings.find(({ id }) => id === "team") as Mailing;

function mailOf(mailing: Mailing, language: "nl" | "en" = "nl") {
  const { manager } = departure.people;
  const addressee = { ...manager, language, isForwarded: false, isPrivate: false };
  const ports = { ...composePorts(mailing.at.toInstant()), lessons };
  return composeMail({ departure, mailing, addressee }, ports);
}

test("a manager reads the lesson as it was typed, in their own language", async () => {
  const { text, html } = await mailOf(team);
  expect(text.replace(/\s+/g, " ")).toContain(
    `Dit hoorden we eerder van oud-collega’s: ${SAID} Dit doen we ermee: Ze staan nu klaar.`,
  );
  expect(html).toContain("&lt;b&gt;roosters&lt;/b&gt;");
  expect((await mailOf(team, "en")).text.replace(/\s+/g, " ")).toContain(
    "The rotas came too late. What we’re doing about it: They're ready now.",
  );
});

test("a colleague to whom the step was handed reads none", async () => {
  const { text } = await mailOf({ ...team, colleague: true });
  expect(text).not.toContain("roosters");
});
