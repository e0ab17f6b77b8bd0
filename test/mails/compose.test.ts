import { withdraw } from "../../lambdas/departure/changes/withdraw.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";
import { addresseeOf } from "../../lambdas/departure/people/addressee.ts";
import { repair } from "../../lambdas/departure/upkeep/repair.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { at, departureOf, type Told } from "../support/departures.ts";
import { CALENDAR, PLAN } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";

const context = { plan: PLAN, calendar: CALENDAR, who: "hr" };

describe("the mail for a mailing", () => {
  test("is the step's own, in the reader's language, with replies to HR", async () => {
    const mail = await mailOf("handover");
    expect(mail).toMatchObject({
      to: "f.elidrissi@delinde.example",
      replyTo: "hr@delinde.example",
    });
    expect(mail.text).toContain("Dag Fatima,");
    expect(mail.text).toContain("vrijdag 19 februari 2027");
  });

  test("lists the steps that share it, in order", async () => {
    const { text } = await mailOf("several-manager", {
      announced: "2027-06-07",
      lastDay: "2027-06-14",
      submitted: "2027-06-07T10:00",
    });
    const titles = ["handover", "team", "reference", "farewell", "warm", "post-exit-plan"].map(
      (id) => PLAN.titles.nl[id] as string,
    );
    const places = titles.map((title) => text.indexOf(title));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  test("to the leaver in English is English, whatever the manager speaks", async () => {
    const { text } = await mailOf("next-steps", { employee: { language: "en" } });
    expect(text).toMatch(/Friday,? 19 February 2027/);
  });

  test("asks the manager to hand it over where the leaver has no address, and greets the leaver by the called name", async () => {
    const mail = await mailOf("next-steps", { without: ["workAddress", "privateAddress"] });
    expect(mail.to).toBe("f.elidrissi@delinde.example");
    expect(mail.text).toMatch(/Sanne Bakker/);
    expect(mail.text).toContain("Dag Sanne,");
    expect(mail.subject).toMatch(/^Geef door: /);
    expect(mail.text).not.toContain("Antwoord op deze mail komt bij");
  });

  test("to a private address says clearly how to object", async () => {
    const { text, to } = await mailOf("post-exit-invite");
    expect(to).toBe("sanne@thuis.example");
    expect(text).toMatch(/bezwaar/i);
  });

  test("keeps names in their form, and lets none of them into a header or the markup", async () => {
    const name = 'Zoë "Z" <b>&amp;\r\nBcc: all@example.org\u202e {{manager}} 🌻';
    const mail = await mailOf("handover", { employee: { name } });
    expect(mail.text).toContain('Zoë "Z" <b>&amp; Bcc: all@example.org {{manager}} 🌻');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).not.toContain("<b>&amp;");
    expect(mail.html).toContain("&lt;b&gt;&amp;amp;");
  });

  test("that tells of a withdrawal exists for whoever had been mailed", async () => {
    const departure = allSent(departureOf());
    const withdrawn = withdraw(departure, "stays", {
      ...context,
      now: at("2027-02-10T10:00"),
    });
    for (const notice of withdrawn.mailings.filter(({ kind }) => kind === "notice")) {
      expect((await compose(withdrawn, notice)).text).toContain("Sanne");
    }
  });

  test("exists for everything that an outage can bring together", async () => {
    const late = repair(departureOf({ endOfEmployment: "2027-02-28" }), {
      ...context,
      now: at("2027-02-16T12:00"),
    });
    for (const mailing of late.mailings.filter(({ state }) => state.name === "pending")) {
      expect((await compose(late, mailing)).subject).not.toBe("");
    }
    expect(late.mailings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["catch-up-manager", "catch-up-leaver"]),
    );
  });
});

function compose(departure: ReturnType<typeof departureOf>, mailing: Mailing) {
  const addressee = addresseeOf(departure, mailing.to, mailing.at.toPlainDate(), PLAN.settings);
  if (!addressee) throw new Error(`Nobody gets ${mailing.id}.`);
  return composeMail({ departure, mailing, addressee }, composePorts(mailing.at.toInstant()));
}

function mailOf(mailingId: string, told: Told = {}) {
  const departure = departureOf(told);
  const mailing = departure.mailings.find(({ id }) => id === mailingId);
  if (!mailing) throw new Error(`No mailing ${mailingId}.`);
  return compose(departure, mailing);
}

function allSent(departure: ReturnType<typeof departureOf>) {
  const mailings = departure.mailings.map((mailing) => ({
    ...mailing,
    state: { name: "sent", at: mailing.at.toInstant() } as const,
  }));
  return { ...departure, mailings };
}
