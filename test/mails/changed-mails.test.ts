import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { addresseeOfMailing } from "../../lambdas/departure/people/addressee.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import type { Told } from "../support/departures.ts";
import { changed, lived, mailing, stepOf } from "../support/lives.ts";
import { PLAN } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";

const NOW = "2027-01-26T10:00";
const TO_MARCH = { lastDay: "2027-03-05", endOfEmployment: "2027-03-31" };

async function toldOf(to: "manager" | "leaver", departure: Departure) {
  const notice = mailing(departure, `changed-${to}`);
  const addressee = addresseeOfMailing(departure, notice, notice.at.toPlainDate(), PLAN.settings);
  if (!addressee) throw new Error("Nobody gets it.");
  return composeMail(
    { departure, mailing: notice, addressee },
    composePorts(notice.at.toInstant()),
  );
}

const manager = (change: Told, before?: Told) =>
  toldOf("manager", changed(NOW, change, lived(NOW, before)));

describe("the notice of a change", () => {
  test("says to the manager what was and what is", async () => {
    const { subject, text } = await manager(TO_MARCH);
    expect(subject).toBe("Nieuwe datum voor Sanne");
    expect(text).toContain(
      "De laatste werkdag is vrijdag 5 maart 2027. Eerder was dat vrijdag 19 februari 2027.",
    );
    expect(text).toContain(
      "Het dienstverband eindigt op woensdag 31 maart 2027. Eerder was dat vrijdag 19 februari 2027.",
    );
    expect(text).not.toMatch(/niet veranderd|niet meer te doen/);
  });

  test("says what has not changed, too", async () => {
    const { text } = await manager({ endOfEmployment: "2027-02-28" });
    expect(text).toContain("De laatste werkdag blijft vrijdag 19 februari 2027.");
    expect(text).toContain("Het dienstverband eindigt op zondag 28 februari 2027.");
    expect(text).not.toContain("wie de oude datum kent");
  });

  test("says nothing twice of an end that is the last day", async () => {
    const { text } = await manager({ lastDay: "2027-03-05", endOfEmployment: "2027-03-05" });
    expect(text).not.toContain("dienstverband");
  });

  test("says to the leaver in their own words what was and what is", async () => {
    const after = changed(NOW, TO_MARCH);
    const { subject, text, to } = await toldOf("leaver", after);
    expect(to).toBe("s.bakker@delinde.example");
    expect(subject).toBe("Je datums zijn veranderd, Sanne");
    expect(text).toContain(
      "Je laatste werkdag was vrijdag 19 februari 2027 en wordt vrijdag 5 maart 2027.",
    );
    expect(text).not.toContain("doorgaat");
  });

  test("names the steps that nobody asks for any more, and never the kind", async () => {
    const after = changed(NOW, { kind: "employer" });
    expect(stepOf(after, "handover").skipped).toBe("no-longer-useful");
    const { text } = await toldOf("manager", after);
    expect(text).toContain("Dit hoef je niet meer te doen:");
    expect(text).toContain("Werk overdragen");
    expect(text).not.toMatch(/werkgever|ontslag|employer/i);
  });
});
