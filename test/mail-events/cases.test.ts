import { connectMailEvents } from "../../lambdas/mail-events/connect.ts";
import { mailEventsHandler } from "../../lambdas/mail-events/handler.ts";
import { at } from "../support/departures.ts";
import { signIn } from "../support/desk-visitor.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

/** What users of similar systems reported, from the event to what HR sees. */
let stack: TestStack;
let id: string;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  id = (await stack.ask("/departures", { body: sample("common") })).body.id;
});
afterEach(() => stack.close());

const present = async () => (await stack.ask(`/departures/${id}`)).body;

async function hear(event: object): Promise<void> {
  await mailEventsHandler(connectMailEvents(stack.environment, { clock: () => stack.now() }))(
    event,
  );
}

const mail = (mailing: string) => ({
  timestamp: "2027-02-18T08:00:05.123Z",
  tags: { departure: [id], mailing: [mailing], revision: ["1"] },
});

const notDelivered = (mailing = "exit-questions") => ({
  source: "aws.ses",
  "detail-type": "Email Bounced",
  detail: {
    bounce: {
      bounceType: "Transient",
      bounceSubType: "General",
      bouncedRecipients: [
        {
          emailAddress: "noor@thius.example",
          action: "failed",
          status: "5.4.4",
          diagnosticCode: "smtp; 550 5.4.4 Invalid domain",
        },
      ],
    },
    mail: mail(mailing),
  },
});

const reported = (mailing = "exit-questions") => ({
  source: "aws.ses",
  "detail-type": "Email Complaint Received",
  detail: {
    complaint: {
      complaintFeedbackType: "abuse",
      complainedRecipients: [{ emailAddress: "noor@thuis.example" }],
    },
    mail: mail(mailing),
  },
});

async function withoutDelivery(until: string): Promise<void> {
  stack.faults.inject({ service: "events", operation: "Email Delivered", how: "lose", times: 500 });
  await stack.advanceTo(at(until));
  stack.faults.clear();
}

test("a mail that came back without ever being delivered is told to HR: list, page, next morning mail", async () => {
  await withoutDelivery("2027-02-12T10:00");
  await hear(notDelivered());
  expect((await present()).mailings).toContainEqual(
    expect.objectContaining({ id: "exit-questions", state: "refused", why: "not-delivered" }),
  );
  const officer = await signIn(stack, "officer");
  expect((await officer.get("/desk/departures")).text).toContain("Mail komt niet aan: medewerker");
  const page = (await officer.get(`/desk/departures/${id}`)).text;
  expect(page).toContain("de mail kwam terug, misschien was de mailbox vol");
  expect(page).toContain("mail niet aangekomen");
  const line = (await stack.ask("/departures?limit=100")).body.departures.find(
    (each: { id: string }) => each.id === id,
  );
  expect(line.undeliverable).toEqual(["leaver"]);
  await stack.advanceTo(at("2027-02-15T09:00"));
  const told = stack.mails().filter(({ tags }) => tags.mailing === "morning");
  expect(told.at(-1)?.text).toMatch(
    /Een mail kwam terug: vraag of het adres klopt\n\n- Sanne Bakker .*‘Korte vragen aan het eind’/,
  );
});

test("a complaint of the leaver is opting out, and HR reads what happened, not that an address is wrong", async () => {
  await stack.advanceTo(at("2027-02-18T10:00"));
  await hear(reported());
  const after = await present();
  expect(after.objected).toBeDefined();
  const theirs = after.mailings.filter(({ to }: { to: { role: string } }) => to.role === "leaver");
  expect(theirs.filter(({ state }: { state: string }) => state === "pending")).toEqual([]);
  const officer = await signIn(stack, "officer");
  const page = (await officer.get(`/desk/departures/${id}`)).text;
  expect(page).toContain("Geen mails meer naar de medewerker: een mail is gemeld als ongewenst");
  await stack.advanceTo(at("2027-02-19T09:00"));
  const told = stack.mails().findLast(({ tags }) => tags.mailing === "morning")?.text ?? "";
  expect(told).toContain("gemeld als ongewenst (spam); dat vatten we zo op");
  expect(told).not.toMatch(/kijk het adres na/i);
  await stack.advanceTo(at("2027-09-20T10:00"));
  const later = stack
    .mails()
    .filter(({ tags, sentAt }) => tags.departure === id && sentAt > "2027-02-18T09:00:00Z");
  expect(later.flatMap(({ to }) => to)).not.toContain("sanne.bakker@thuis.example");
});

test("a complaint of the manager is noted with the mail, which arrived; HR reads that, and the leaver did not object", async () => {
  await stack.advanceTo(at("2027-01-19T10:00"));
  await hear(reported("handover"));
  const { mailings, objected } = await present();
  expect(mailings).toContainEqual(
    expect.objectContaining({ id: "handover", state: "refused", why: "complaint" }),
  );
  expect(objected).toBeUndefined();
  const officer = await signIn(stack, "officer");
  expect((await officer.get("/desk/departures")).text).toContain(
    "Mail als ongewenst gemeld: leidinggevende",
  );
  const page = (await officer.get(`/desk/departures/${id}`)).text;
  expect(page).toContain("verstuurd, de mail is gemeld als ongewenst");
  await stack.advanceTo(at("2027-01-20T09:00"));
  const told = stack.mails().findLast(({ tags }) => tags.mailing === "morning")?.text ?? "";
  expect(told).toContain("Een mail is gemeld als ongewenst (spam): vraag hoe het zit");
  expect(told).toContain("mail aan Fatima El Idrissi");
  expect(told).not.toMatch(/kijk het adres na/i);
});
