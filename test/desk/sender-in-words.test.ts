import { senderInWords } from "../../lambdas/desk/mail/sender-in-words.ts";
import { senderHeader } from "../../lib/sender-header.ts";

test.each([
  "Totziens",
  "Zorggroep De Linde, HR",
  'Team "Warm" \\ Afscheid',
  "Zorg & Co – één team",
  "Zoë 100% = goed_zo? 🌻",
  "Een heel lange naam van een zorgorganisatie in Zuidoost-Brabant met één é en nog een ë erbij",
])("the sender %s is shown as it was written, however it travels", (name) => {
  const address = "totziens@delinde.example";
  expect(senderInWords(senderHeader({ name, address }))).toBe(`${name} <${address}>`);
});
