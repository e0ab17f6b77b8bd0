import { giveAddress } from "../../lambdas/departure/changes/private-address.ts";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { addresseeOfMailing } from "../../lambdas/departure/people/addressee.ts";
import { composeMail } from "../../lambdas/mails/compose.ts";
import { context, lived, mailing } from "../support/lives.ts";
import { PLAN } from "../support/plan.ts";
import { composePorts } from "./compose-ports.ts";

const NOON = "2027-02-05T12:00";

function mailIn(language: Language) {
  const asked = lived(NOON, { without: ["privateAddress"], employee: { language } });
  const given = { address: "sanne@thuis.example", via: "work" } as const;
  const departure = giveAddress(asked, given, { ...context(NOON), who: "leaver" });
  const notice = mailing(departure, "confirm-address");
  const addressee = addresseeOfMailing(departure, notice, notice.at.toPlainDate(), PLAN.settings);
  if (!addressee) throw new Error("Nobody gets the mail.");
  return composeMail(
    { departure, mailing: notice, addressee },
    composePorts(notice.at.toInstant()),
  );
}

test("the mail that confirms a private address goes there, says who sees what and until when, and how to object", async () => {
  const { to, subject, text, unsubscribe } = await mailIn("nl");
  expect(to).toBe("sanne@thuis.example");
  expect(subject).toBe("Klopt dit mailadres, Sanne?");
  expect(text).toMatch(
    /^Bekijk en bevestig mijn adres: https:\/\/totziens\.example\/links\/\S+\/address$/m,
  );
  expect(text).toContain("Team HR. Je leidinggevende niet.");
  expect(text).toMatch(/Rond \w+ \d+ \w+ 2027 wissen we het\./);
  expect(text).toContain("Je hebt het recht om bezwaar te maken:");
  expect(text).toContain("Heb jij dit adres niet doorgegeven?");
  expect(unsubscribe).toMatch(/^https:\/\/totziens\.example\/links\//);
});

test("the same in English", async () => {
  const { subject, text } = await mailIn("en");
  expect(subject).toBe("Is this email address right, Sanne?");
  expect(text).toMatch(/^Check and confirm my address: https:\/\/\S+\/address$/m);
  expect(text).toMatch(/delete it around \w+ \d+ \w+ 2027/);
  expect(text).toContain("You have the right to object:");
});
