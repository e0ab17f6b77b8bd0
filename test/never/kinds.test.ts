import { linkIn, mailOf, press } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { PLAN } from "../support/plan.ts";
import { sample } from "../support/samples.ts";
import {
  type Goodbye,
  isNudge,
  names,
  record,
  sentTo,
  WITHOUT_MORNINGS,
  wordsIn,
} from "./goodbye.ts";

let goodbye: Goodbye;
afterEach(() => goodbye.close());

const CONGRATULATIONS =
  /gefelicit|feliciteer|proficiat|congratul|fijn voor jou|glad for you|happy for you|nieuwe (stap|baan|uitdaging)|new (step|job|challenge)/i;

describe("congratulations after a dismissal", () => {
  /** Everything that HR can add to a dismissal. */
  const extraSteps = PLAN.steps
    .filter(({ tickableFor }) => tickableFor.includes("employer"))
    .map(({ id }) => id);

  test.each(["nl", "en"])("no mail holds any, whatever HR added: %s", async (language) => {
    const { manager, employee } = sample("employer");
    const speaks = { manager: { ...manager, language }, employee: { ...employee, language } };
    goodbye = await dismissal({ extraSteps, ...speaks });
    await goodbye.stack.advanceTo(at("2027-11-30T12:00"));
    const sent = names(goodbye.newlySent());
    expect(sent).toEqual(expect.arrayContaining(["farewell", "property", "post-exit-invite"]));
    expect(wordsIn(goodbye.stack)).not.toMatch(CONGRATULATIONS);
  });

  test("after a resignation the manager is asked to congratulate: the words that are looked for are the right ones", async () => {
    goodbye = await record();
    await goodbye.stack.advanceTo(at("2027-01-14T16:00"));
    expect(wordsIn(goodbye.stack)).toMatch(CONGRATULATIONS);
  });

  test("HR cannot add them", async () => {
    goodbye = await dismissal();
    const { status, body } = await goodbye.patch({ extraSteps: ["react"] });
    expect([status, body.errors?.[0].field]).toEqual([422, "extraSteps"]);
  });

  test("corrected to a dismissal within the undo window: they never leave", async () => {
    goodbye = await record();
    await goodbye.stack.advanceTo(at("2027-01-14T15:39"));
    await goodbye.patch({ kind: "employer" });
    await goodbye.stack.advanceTo(at("2027-02-22T12:00"));
    expect(names(goodbye.newlySent()).filter((each) => !isNudge(each))).toEqual([
      "property",
      "access",
    ]);
    expect(wordsIn(goodbye.stack)).not.toMatch(CONGRATULATIONS);
  });

  test("corrected to a dismissal while they wait for SES: they never leave", async () => {
    goodbye = await record();
    await waitForSes("2027-01-14T15:40");
    await goodbye.patch({ kind: "employer" });
    await goodbye.stack.advanceTo(at("2027-01-31T12:00"));
    expect(wordsIn(goodbye.stack)).not.toMatch(CONGRATULATIONS);
  });

  function dismissal(changes: object = {}): Promise<Goodbye> {
    const options = { ports: { plan: WITHOUT_MORNINGS } };
    return record({ sample: "employer", at: "2027-02-15T16:00", changes, options });
  }
});

describe("a mail to somebody who has died", () => {
  test("recorded as quiet: nobody but HR gets a mail, until it is over and forgotten", async () => {
    goodbye = await record({ sample: "quiet", at: "2027-05-10T10:00" });
    await goodbye.stack.advanceTo(at("2027-07-15T12:00"));
    const readers = goodbye.stack.mails().flatMap(({ to }) => to);
    expect(new Set(readers)).toEqual(new Set(["hr@delinde.example"]));
    expect((await goodbye.present()).status).toBe("erased");
  });

  describe("the news comes while mails are on their way", () => {
    beforeEach(async () => {
      goodbye = await record({ options: { ports: { plan: WITHOUT_MORNINGS } } });
      await goodbye.stack.advanceTo(at("2027-01-22T10:00"));
      const link = linkIn(mailOf(goodbye.stack, "handover"));
      await press(link, { step: "handover", do: "remind", workingDays: "3" });
      await waitForSes("2027-01-25T09:00");
      await goodbye.patch({ kind: "quiet" });
      goodbye.newlySent();
    });

    test("nothing goes to anybody any more: no notice, no reminder, no nudge, no invitation", async () => {
      await goodbye.stack.advanceTo(at("2027-10-31T12:00"));
      expect(goodbye.newlySent()).toEqual([]);
    });

    test.each(["next-steps", "exit-questions", "post-exit-invite"])(
      "HR cannot send %s by mistake",
      async (step) => {
        for (const what of ["send-now", "resend"])
          await goodbye.post(`/steps/${step}`, { do: what });
        await goodbye.stack.advanceTo(at("2027-01-26T12:00"));
        expect(goodbye.newlySent()).toEqual([]);
      },
    );

    test("withdrawn and taken back: nothing goes to the leaver", async () => {
      const before = sentTo(goodbye.stack, LEAVER);
      expect(before).not.toEqual([]);
      await goodbye.post("/withdraw", { reason: "stays" });
      await goodbye.stack.advanceTo(at("2027-01-26T12:00"));
      expect((await goodbye.post("/take-back")).status).toBe(200);
      await goodbye.stack.advanceTo(at("2027-03-05T12:00"));
      expect(sentTo(goodbye.stack, LEAVER)).toEqual(before);
      expect(sentTo(goodbye.stack, PRIVATE)).toEqual([]);
    });

    test("another manager is told nothing", async () => {
      const successor = { name: "Daan Visser", address: "d.visser@delinde.example" };
      await goodbye.post("/replace", { role: "manager", ...successor });
      await goodbye.stack.advanceTo(at("2027-02-05T12:00"));
      expect(goodbye.newlySent()).toEqual([]);
    });
  });

  test("a corrected address brings back nothing that had bounced before", async () => {
    const employee = { ...sample("common").employee, workAddress: "bounce@delinde.example" };
    goodbye = await record({ changes: { employee } });
    await goodbye.stack.advanceTo(at("2027-01-22T10:00"));
    await goodbye.patch({ kind: "quiet" });
    goodbye.newlySent();
    await goodbye.patch({ employee: { workAddress: LEAVER } });
    await goodbye.stack.advanceTo(at("2027-01-27T12:00"));
    expect(goodbye.newlySent()).toEqual([]);
  });
});

const LEAVER = "s.bakker@delinde.example";
const PRIVATE = "sanne.bakker@thuis.example";

/** Moves on to a mail that SES wants to have a little later, so that it is on the queue. */
async function waitForSes(local: string): Promise<void> {
  goodbye.stack.faults.inject({
    service: "ses",
    operation: "SendEmail",
    how: { error: "TooManyRequestsException", message: "Slow down.", status: 429 },
  });
  await goodbye.stack.advanceTo(at(local));
  expect(goodbye.stack.queuedMessages()).toHaveLength(1);
}
