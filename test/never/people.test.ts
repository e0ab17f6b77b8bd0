import { linkIn, mailOf, press } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import {
  type Goodbye,
  isNudge,
  momentIn,
  names,
  record,
  sentTo,
  WITHOUT_MORNINGS,
} from "./goodbye.ts";

let goodbye: Goodbye;
afterEach(() => goodbye.close());

const FATIMA = "f.elidrissi@delinde.example";
const SUCCESSOR = { name: "Daan Visser", address: "d.visser@delinde.example" };

describe("a departed manager's steps gone", () => {
  beforeEach(async () => {
    goodbye = await record({ options: { ports: { plan: WITHOUT_MORNINGS } } });
  });

  test("every step of the manager reaches one of the two, once; the new one first hears where things stand", async () => {
    const { stack, submitted } = goodbye;
    await stack.advanceTo(at("2027-01-26T12:00"));
    const before = names(sentTo(stack, FATIMA));
    const { status } = await stack.ask("/replacements", {
      body: { role: "manager", address: FATIMA, by: SUCCESSOR },
    });
    expect(status).toBe(200);
    await stack.advanceTo(at("2027-09-30T12:00"));

    // One short mail says that it is not theirs any more.
    expect(names(sentTo(stack, FATIMA))).toEqual([...before, "replaced-former"]);
    const [first, ...after] = names(sentTo(stack, SUCCESSOR.address));
    expect(first).toBe("replaced-manager");
    const steps = submitted.timeline.filter(
      ({ to }: { to: { role: string } }) => to.role === "manager",
    );
    const sent = [...before, ...after].filter((name) => !isNudge(name));
    expect(sent.toSorted()).toEqual(steps.map(({ step }: { step: string }) => step).toSorted());
  });

  test("what was still open stands in that one mail, with a button that works; the old button does not", async () => {
    const { stack } = goodbye;
    await stack.advanceTo(at("2027-01-25T12:00"));
    const old = linkIn(mailOf(stack, "handover"));
    await goodbye.post("/replace", { role: "manager", ...SUCCESSOR });
    await stack.advanceTo(at("2027-01-25T13:00"));
    const mail = mailOf(stack, "replaced-manager");
    expect(mail.text).toMatch(/Werk overdragen[\s\S]*team/i);
    expect((await press(old, { step: "handover", do: "done" })).status).toBe(409);
    expect((await press(linkIn(mail), { step: "handover", do: "done" })).status).toBe(303);
    const { timeline } = await goodbye.present();
    expect(timeline).toContainEqual(expect.objectContaining({ step: "handover", state: "done" }));
  });

  test("a manager who leaves: the submission asks who takes over, and from the day after the last day it is so", async () => {
    const { stack, submitted } = goodbye;
    const { body } = await stack.ask("/departures", {
      body: {
        employee: { name: "Fatima El Idrissi", workAddress: FATIMA },
        manager: { name: "Grace Mensah", address: "g.mensah@delinde.example" },
        announced: "2027-01-14",
        lastDay: "2027-02-05",
      },
    });
    expect(body.successorNeeded).toMatchObject([
      {
        role: "manager",
        from: "2027-02-06",
        departures: [{ departure: `/departures/${submitted.id}` }],
      },
    ]);
    await stack.ask("/replacements", {
      body: { role: "manager", address: FATIMA, by: SUCCESSOR, from: "2027-02-06" },
    });
    await stack.advanceTo(at("2027-03-05T12:00"));
    const late = sentTo(stack, FATIMA).filter((each) => momentIn(each) > "2027-02-06");
    expect(late).toEqual([]);
    const taken = names(sentTo(stack, SUCCESSOR.address)).filter((name) => !isNudge(name));
    expect(taken).toEqual(["replaced-manager", "warm", "post-exit-plan", "property", "look-back"]);
  });
});

describe("the invitation mailed to a dead work mailbox", () => {
  const { privateAddress: _, ...employee } = sample("common").employee;
  const WORK = employee.workAddress;
  const invitation = () =>
    goodbye
      .present()
      .then(({ mailings }) => mailings.find(({ id }: { id: string }) => id === "post-exit-invite"));

  test("without a private address it waits, HR is asked, and it leaves as soon as there is one", async () => {
    goodbye = await record({ changes: { employee } });
    const { stack } = goodbye;
    await stack.advanceTo(at("2027-08-30T12:00"));
    expect(await invitation()).toMatchObject({ state: "waiting" });
    const asked = stack
      .mails()
      .filter(({ tags, text }) => tags.mailing === "morning" && /priv[eé]/i.test(text ?? ""));
    expect(asked.map(({ sentAt }) => sentAt.slice(0, 10))).toEqual([
      "2027-02-12",
      "2027-02-15",
      "2027-02-19",
      "2027-02-22",
      "2027-03-01",
      "2027-08-30",
    ]);

    await goodbye.patch({ employee: { privateAddress: "sanne@thuis.example" } });
    await stack.advanceTo(at("2027-08-31T12:00"));
    expect(names(sentTo(stack, "sanne@thuis.example"))).toEqual(["post-exit-invite"]);
    expect(daysOfMailsTo(WORK)).toEqual(["2027-01-19", "2027-02-05", "2027-02-12", "2027-02-19"]);
  });

  test("a private address that bounces is no reason to fall back on it; a corrected one gets the invitation", async () => {
    const bouncing = { ...employee, privateAddress: "bounce@thuis.example" };
    goodbye = await record({
      changes: { employee: bouncing },
      options: { ports: { plan: WITHOUT_MORNINGS } },
    });
    const { stack } = goodbye;
    await stack.advanceTo(at("2027-08-30T12:00"));
    expect(await invitation()).toMatchObject({ state: "refused", why: "bounced" });
    await goodbye.patch({ employee: { privateAddress: "sanne@thuis.example" } });
    await stack.advanceTo(at("2027-09-03T12:00"));
    expect(names(sentTo(stack, "sanne@thuis.example"))).toEqual(["post-exit-invite"]);
    expect(daysOfMailsTo(WORK)).toEqual(["2027-01-19", "2027-02-12"]);
  });

  test("a private address that fails is told to HR the working day after it was first used, half a year before the invitation", async () => {
    const bouncing = { ...employee, privateAddress: "bounce@thuis.example" };
    goodbye = await record({ changes: { employee: bouncing } });
    const { stack } = goodbye;
    await stack.advanceTo(at("2027-02-22T09:00"));
    const morning = stack.mails().findLast(({ tags }) => tags.mailing === "morning");
    expect(morning?.sentAt.slice(0, 10)).toBe("2027-02-22");
    expect(morning?.text).toContain("komt niet aan");
  });

  test("nothing is held back until then: up to the last day the work address gets its mails", async () => {
    goodbye = await record({ options: { ports: { plan: WITHOUT_MORNINGS } } });
    await goodbye.stack.advanceTo(at("2027-02-20T12:00"));
    expect(names(sentTo(goodbye.stack, WORK))).toEqual(["next-steps", "exit-questions"]);
  });

  function daysOfMailsTo(address: string): string[] {
    return sentTo(goodbye.stack, address).map((each) => momentIn(each).slice(0, 10));
  }
});
