import { crashBefore } from "../../support/crash.ts";
import { at } from "../../support/departures.ts";
import { startTestStack } from "../../support/stack.ts";
import { EMPLOYEE, MANAGER, SUBMITTED_AT, submission } from "../record/submissions.ts";
import { change, nextNumber, presentOf, schedulesOf, submitted } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

/** Every name, address and text that the departures of one person hold. */
const PERSONAL = /Sanne|thuis|Fatima|elidrissi|De Berk|Lelystad|Team HR|hr@/;
const EXPORT = { path: "/export" };
const ERASE = { path: "/erase", body: { everything: true } };

async function twoDepartures() {
  const employee = { ...EMPLOYEE, personnelNumber: nextNumber() };
  const more = { employee, department: "De Berk", location: "Lelystad", reason: "pay" };
  const one = await submitted(stack, more);
  const other = await submitted(stack, {
    ...more,
    endOfEmployment: "2027-03-31",
    runsBeside: [one.id],
  });
  return { employee, one, other };
}

describe("a departure that is erased", () => {
  test("holds nothing personal any more, sends nothing, and keeps its counts", async () => {
    const { one, other, employee } = await twoDepartures();
    const { status, body } = await change(stack, one.id, { path: "/erase" });
    expect([status, body.status, body.erased]).toEqual([200, "erased", stack.now().toString()]);
    expect([body.employee, body.manager, body.hrContact]).toEqual([null, null, null]);
    expect(JSON.stringify(body)).not.toMatch(PERSONAL);
    expect(JSON.stringify(body)).not.toContain(employee.personnelNumber);
    expect(body.timeline).toHaveLength(one.timeline.length);
    expect(body.mailings).toHaveLength(one.mailings.length);
    expect(body).not.toHaveProperty("alsoErased");
    expect(schedulesOf(stack, one.id)).toEqual([]);
    expect((await presentOf(stack, other.id)).status).toBe("running");
    expect(
      (await stack.ask("/departures", { body: submission({ employee, runsBeside: [other.id] }) }))
        .status,
    ).toBe(201);
  });

  test("takes all of that person with it, when that is asked", async () => {
    const { one, other } = await twoDepartures();
    const stranger = await submitted(stack);
    const { status, body } = await change(stack, one.id, ERASE);
    expect([status, body.alsoErased]).toEqual([200, [`/departures/${other.id}`]]);
    for (const { id } of [one, other]) {
      expect((await presentOf(stack, id)).status).toBe("erased");
      expect(schedulesOf(stack, id)).toEqual([]);
    }
    expect((await presentOf(stack, stranger.id)).status).toBe("running");
    const again = await change(stack, one.id, { path: "/erase", body: "everything=true" });
    expect([again.status, again.body.alsoErased]).toEqual([200, []]);
  });

  test("is not touched, nor any other, when whoever asks saw an older one", async () => {
    const { one, other } = await twoDepartures();
    expect((await change(stack, one.id, ERASE, { "if-match": '"9"' })).status).toBe(412);
    expect((await presentOf(stack, other.id)).status).toBe("running");
  });

  test("is erased in the end, although it dies half way", async () => {
    const { one, other } = await twoDepartures();
    const crash = crashBefore(stack.watch, "PutItem", 2);
    expect((await change(stack, one.id, ERASE)).status).toBe(500);
    crash.restart();
    expect((await change(stack, one.id, ERASE)).status).toBe(200);
    for (const { id } of [one, other]) expect((await presentOf(stack, id)).status).toBe("erased");
  });

  test.each([
    ["everything but not really", { everything: false }, "everything: one-of"],
    ["something else", { all: true }, "all: unknown-field"],
  ])("is not erased with %s", async (_what, body, mistake) => {
    const { id } = await submitted(stack);
    const answer = await change(stack, id, { path: "/erase", body });
    const [{ field, code }] = answer.body.errors;
    expect([answer.status, `${field}: ${code}`]).toEqual([422, mistake]);
  });

  test("sends nothing more, whatever was on its way", async () => {
    const fresh = await startTestStack(SUBMITTED_AT);
    try {
      const { id } = await submitted(fresh);
      await fresh.advanceTo(at("2027-01-19T10:00"));
      const mailsOf = () => fresh.mails().filter(({ tags }) => tags.departure === id).length;
      const before = mailsOf();
      expect(before).toBeGreaterThan(2);
      await change(fresh, id, { path: "/erase" });
      await fresh.advanceTo(at("2027-02-19T10:00"));
      expect(mailsOf()).toBe(before);
      expect(fresh.pendingSchedules()).toEqual([]);
    } finally {
      await fresh.close();
    }
  });
});

describe("the export", () => {
  test("is a file with everything of that person, in every departure", async () => {
    const { one, other, employee } = await twoDepartures();
    const { status, headers, body } = await change(stack, one.id, EXPORT);
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="departure-${one.id}.json"`,
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body.exported).toBe(stack.now().toString());
    expect(body.departures).toEqual([
      await presentOf(stack, one.id),
      await presentOf(stack, other.id),
    ]);
    expect(body.departures[1]).toMatchObject({
      employee: { ...employee, language: "nl" },
      manager: MANAGER,
      department: "De Berk",
      endOfEmployment: "2027-03-31",
      history: [{ what: "submitted" }, { what: "exported" }],
    });
  });

  test("of somebody who was erased holds what is left, and of nobody is not found", async () => {
    const { one } = await twoDepartures();
    await change(stack, one.id, { path: "/erase" });
    const { body } = await change(stack, one.id, EXPORT);
    expect(body.departures.map(({ status }: { status: string }) => status)).toEqual(["erased"]);
    expect((await change(stack, "0".repeat(32), EXPORT)).status).toBe(404);
  });
});

test("a leaver who objects gets no more mails, and the manager does", async () => {
  const fresh = await startTestStack(SUBMITTED_AT);
  try {
    const { id } = await submitted(fresh);
    const { body } = await change(fresh, id, { path: "/object" });
    expect(body.objected).toBe(fresh.now().toString());
    expect(body.history.at(-1)).toMatchObject({ what: "objected" });
    await fresh.advanceTo(at("2027-02-19T10:00"));
    const { mailings } = await presentOf(fresh, id);
    const sentTo = (role: string) =>
      mailings.filter(({ to, state }: Mailing) => to.role === role && state === "sent").length;
    expect([sentTo("leaver"), sentTo("manager") > 5]).toEqual([0, true]);
  } finally {
    await fresh.close();
  }
});

interface Mailing {
  readonly to: { readonly role: string };
  readonly state: string;
}
