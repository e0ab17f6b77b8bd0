import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

async function submit(changes: object = {}, name = "Sanne Bakker"): Promise<string> {
  const common = sample("common");
  const { body } = await stack.ask("/departures", {
    body: {
      ...common,
      ...changes,
      employee: { ...common.employee, name, personnelNumber: name },
    },
  });
  return body.id;
}

const digests = () => stack.mails().filter(({ tags }) => tags.mailing === "morning");
const days = () => digests().map(({ sentAt }) => `${sentAt.slice(0, 10)} ${localTime(sentAt)}`);

test("HR gets one mail on a working day at half past eight, for all departures together", async () => {
  await submit({}, "Sanne Bakker");
  await submit({}, "Omar Haddad");
  await stack.advanceTo(at("2027-01-15T12:00"));
  const [first, ...others] = digests();
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    to: ["hr@delinde.example"],
    subject: "Vertrekken vr 15 januari: 2 nieuw",
  });
  expect(days()).toEqual(["2027-01-15 08:30"]);
  expect(first?.text).toMatch(/Schriftelijk bevestigen\n\n- Omar Haddad .*\n- Sanne Bakker /);
});

test("each day brings what is new, and the first mail of a week all that is open", async () => {
  await submit();
  await stack.advanceTo(at("2027-02-08T12:00"));
  expect(days()).toEqual([
    "2027-01-15 08:30", // paperwork
    "2027-01-18 08:30", // paperwork again
    "2027-01-22 08:30", // workload
    "2027-01-25 08:30", // both again
    "2027-01-29 08:30", // what the manager did not do though it was brought up again
    "2027-02-01 08:30", // all that is open
    "2027-02-04 08:30", // what the manager did not do though it was brought up again
    "2027-02-05 08:30", // the exit interview
    "2027-02-08 08:30", // all that is open, and the settlement
  ]);
  expect(digests()[2]?.text).toContain("Van eerder staat nog 1 ding open (");
  expect(digests().at(-1)?.text).toMatch(
    /Nieuw\n.*Eindafrekening maken\n.*Staat nog open\n.*Nog open bij een ander\n/s,
  );
});

test("HR contacts with an address of their own get a mail of their own", async () => {
  await submit({}, "Sanne Bakker");
  const hrContact = { name: "Joris Smit", address: "J.Smit@delinde.example", language: "en" };
  await submit({ hrContact }, "Omar Haddad");
  await submit({ hrContact: { ...hrContact, address: "j.smit@delinde.example" } }, "Lin Chen");
  await stack.advanceTo(at("2027-01-15T12:00"));
  expect(digests().map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      "Vertrekken vr 15 januari: 1 nieuw",
      "Departures Fri 15 January: 2 new",
    ]),
  );
  expect(digests()).toHaveLength(2);
});

test("a withdrawn departure is not told of any more", async () => {
  const id = await submit();
  await stack.advanceTo(at("2027-01-15T12:00"));
  await stack.ask(`/departures/${id}/withdraw`, { body: { reason: "stays" } });
  await stack.advanceTo(at("2027-01-22T12:00"));
  expect(days()).toEqual(["2027-01-15 08:30"]);
});

test("what comes up after the mail of the day comes the next working day", async () => {
  await submit({}, "Sanne Bakker");
  await stack.advanceTo(at("2027-01-15T08:40"));
  await submit({ announced: "2027-01-13" }, "Omar Haddad");
  await stack.advanceTo(at("2027-01-15T20:00"));
  expect(digests()).toHaveLength(1);
  const looks = stack.calls.get("dynamodb.GetItem") ?? 0;
  await stack.sweep();
  expect(stack.calls.get("dynamodb.GetItem") ?? 0).toBe(looks);
  await stack.advanceTo(at("2027-01-18T08:40"));
  expect(digests().at(-1)?.text).toContain("Omar Haddad");
});

test("nothing leaves before its time, and an outage of the morning is made up for on the same day", async () => {
  await submit();
  await stack.advanceTo(at("2027-01-15T08:29"));
  stack.watch.before = () => {
    throw new Error("down");
  };
  await stack.advanceTo(at("2027-01-15T14:00"));
  expect(digests()).toEqual([]);
  delete stack.watch.before;
  await stack.advanceTo(at("2027-01-15T14:10"));
  expect(digests()).toHaveLength(1);
});

test("after an outage of the whole day the next morning tells it", async () => {
  await submit();
  await stack.advanceTo(at("2027-01-15T08:29"));
  stack.watch.before = () => {
    throw new Error("down");
  };
  await stack.advanceTo(at("2027-01-15T18:01"));
  delete stack.watch.before;
  await stack.advanceTo(at("2027-01-18T08:00"));
  expect(digests()).toEqual([]);
  await stack.advanceTo(at("2027-01-18T08:40"));
  expect(digests().map(({ text }) => text)).toEqual([
    expect.stringMatching(/Schriftelijk bevestigen\n\n- .*, sinds vrijdag 15 januari/),
  ]);
});

test("it is in the reader's language, says who sends it, and names no kind of departure", async () => {
  await submit({
    kind: "employer",
    hrContact: { name: "Jo", address: "jo@delinde.example", language: "en" },
  });
  await stack.advanceTo(at("2027-02-12T12:00"));
  const all = digests().map(contentOf).join("\n");
  expect(all).toContain("Hello Jo,");
  expect(all).toContain("because you’re the HR contact");
  expect(all).not.toMatch(/\{\{|undefined|employer|dismiss/);
});

function contentOf({ subject, html, text }: CapturedMail): string {
  return `${subject}\n${html}\n${text}`;
}

function localTime(instant: string): string {
  return new Intl.DateTimeFormat("nl-NL", {
    timeZone: "Europe/Amsterdam",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant));
}
