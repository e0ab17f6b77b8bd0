import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { addresseeOfMailing } from "../../lambdas/departure/people/addressee.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { departureOf, type Told } from "../support/departures.ts";
import { mailing, sentUpTo } from "../support/lives.ts";
import { PLAN, planWithout } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";

const WORK = "s.bakker@delinde.example";
const HOME = "sanne@thuis.example";
const MANAGER = "f.elidrissi@delinde.example";

describe("on the last day the leaver is thanked", () => {
  test.each<[string, Told["without"] & object, string]>([
    ["at the private address", [], HOME],
    ["at work where no other is known", ["privateAddress"], WORK],
    ["through the manager where none is known", ["workAddress", "privateAddress"], MANAGER],
  ])("%s", async (_where, without, address) => {
    expect((await thanks({ without })).to).toBe(address);
  });

  test("at work where the mail that asked to confirm the private address bounced", async () => {
    const confirming = {
      ...mailing(onTheDay({}), "next-steps"),
      id: "confirm-address",
      kind: "notice" as const,
      steps: [],
      state: { name: "refused", why: "bounced", at: onTheDay({}).undoUntil } as const,
    };
    const departure = onTheDay({});
    const bounced = { ...departure, mailings: [...departure.mailings, confirming] };
    expect((await thanksOf(bounced)).to).toBe(WORK);
  });

  test("by called name, and reads what is still to come and whom to ask", async () => {
    const { subject, text, unsubscribe } = await thanks({});
    expect(subject).toBe("Dank je wel, Sanne, en tot ziens");
    expect(text).toContain(
      "Vandaag is je laatste werkdag bij Zorggroep De Linde. Dank je wel voor",
    );
    expect(text).toContain("Je laatste afrekening.");
    expect(text).toContain("Vijf korte vragen.");
    expect(text).toContain("Eén uitnodiging, rond augustus 2027.");
    expect(text).not.toContain("privémailadres nodig");
    expect(unsubscribe).toBeDefined();
  });

  test("and asked nothing: there is no button and nothing to do", async () => {
    const { text } = await thanks({});
    expect(text).not.toMatch(/Je hoeft niets te doen|Klaar, niet nodig/);
    expect(text).toMatch(/\/links\/\S+\/questions/);
  });

  test("without a link where the manager passes it on", async () => {
    const { text } = await thanks({ without: ["workAddress", "privateAddress"] });
    expect(text).not.toContain("/links/");
    expect(text).toContain("Daarvoor hebben we je privémailadres nodig. Mail het naar");
  });

  test("with the day where it is not today, and as what was where HR sends it again later", async () => {
    const sunday = { announced: "2027-01-14", lastDay: "2027-02-21" };
    expect((await thanks(sunday)).text).toContain("Op zondag 21 februari 2027 is je laatste");
    const departure = onTheDay({});
    const at = mailing(departure, "thanks").at.add({ days: 5 });
    const { text } = await thanksOf(departure, { at });
    expect(text).toContain("Op vrijdag 19 februari 2027 was je laatste werkdag");
  });

  test("in other words who retires", async () => {
    const { text } = await thanks({ kind: "retirement" });
    expect(text).toContain("Dank je wel voor alles wat je hier hebt gedaan.");
    expect(text).toContain("Vier korte vragen.");
    const english = await thanks({ kind: "retirement", employee: { language: "en" } });
    expect(english.subject).toBe("Thank you, Sanne. Till we meet again");
    expect(english.text).toContain("Thank you for everything you’ve done here.");
  });

  test.each<[string, string, string]>([
    ["settlement", "the final pay", "laatste afrekening"],
    ["exit-questions", "the questions", "korte vragen"],
    ["post-exit-invite", "the invitation", "uitnodiging"],
  ])("and without %s reads nothing of %s", async (step, _what, words) => {
    expect((await thanks({ plan: planWithout(step) })).text).not.toContain(words);
  });

  test("and reads of no questions while they may not be asked, and of no invitation without an address to come", async () => {
    const { answerReaders: _, ...settings } = PLAN.settings;
    const mute: Plan = { ...PLAN, settings };
    expect((await thanksOf(onTheDay({}), { plan: mute })).text).not.toContain("korte vragen");
    const departure = onTheDay({ without: ["privateAddress"] });
    const voice = { address: { as: "declined", at: departure.undoUntil } } as const;
    expect((await thanksOf({ ...departure, voice })).text).not.toContain("uitnodiging");
  });
});

function thanks(told: Told) {
  return thanksOf(onTheDay(told));
}

/** What leaves before has left. */
function onTheDay(told: Told): Departure {
  return sentUpTo("2027-02-18T12:00", departureOf(told));
}

function thanksOf(
  departure: Departure,
  { plan = PLAN, at }: { plan?: Plan; at?: ReturnType<typeof mailing>["at"] } = {},
) {
  const planned = mailing(departure, "thanks");
  const found = at ? { ...planned, at } : planned;
  const day = found.at.toPlainDate();
  const addressee = addresseeOfMailing(departure, found, day, plan.settings);
  if (!addressee) throw new Error("Nobody is thanked.");
  const facts = { departure, mailing: found, addressee };
  return composeMail(facts, { ...composePorts(found.at.toInstant()), plan });
}
