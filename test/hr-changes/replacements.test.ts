import { SUBMITTED_AT } from "../hr-api/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack } from "../support/stack.ts";
import { change, presentOf, submitted, whatHappened } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const NEW = { name: "Nadia", address: "nadia@delinde.example" };

describe("a manager who is replaced", () => {
  test("in one departure for good is the manager of what is still to come", async () => {
    const { id } = await submitted(stack);
    const body = { role: "manager", ...NEW };
    const { body: after } = await change(stack, id, { path: "/replace", body });
    expect(after.manager).toEqual({ ...NEW, language: "nl" });
    expect(after.timeline.filter(isToManager).map(addressOf)).not.toContain(
      "f.elidrissi@delinde.example",
    );
  });

  test("for some days is the manager again afterwards", async () => {
    const { id } = await submitted(stack);
    const body =
      "role=manager&name=Nadia&address=nadia@delinde.example&from=2027-01-25&until=2027-02-03&language=en";
    const { status, body: after } = await change(stack, id, { path: "/replace", body });
    expect(status).toBe(200);
    expect(after.manager.name).toBe("Fatima El Idrissi");
    expect(after.standIns).toEqual([
      { role: "manager", ...NEW, language: "en", from: "2027-01-25", until: "2027-02-03" },
    ]);
    const byAddress = (address: string) =>
      after.timeline
        .filter(isToManager)
        .filter((step: Step) => addressOf(step) === address)
        .map(({ step }: Step) => step);
    expect(byAddress(NEW.address)).toEqual(["team", "reference", "farewell"]);
    expect(byAddress("f.elidrissi@delinde.example")).toContain("warm");
    expect((await change(stack, id, { path: "/replace", body })).body).toEqual(after);
  });

  test.each([
    ["nobody", {}, ["address: missing", "name: missing", "role: missing"]],
    ["an unknown role", { role: "desk", ...NEW }, ["role: one-of"]],
    [
      "days that are in the wrong order",
      { role: "manager", ...NEW, from: "2027-02-03", until: "2027-02-02" },
      ["until: before-from"],
    ],
    [
      "days that have passed",
      { role: "manager", ...NEW, until: "2027-01-13" },
      ["until: before-from"],
    ],
    [
      "days too far away",
      { role: "manager", ...NEW, from: "2024-01-01", until: "2029-02-01" },
      ["from: too-far", "until: too-far"],
    ],
    ["a day that does not exist", { role: "manager", ...NEW, from: "2027-02-30" }, ["from: date"]],
  ])("is not replaced by %s", async (_what, body, mistakes) => {
    const { id } = await submitted(stack);
    const { status, body: problem } = await change(stack, id, { path: "/replace", body });
    expect(status).toBe(422);
    expect(
      problem.errors.map(({ field, code }: Mistake) => `${field}: ${code}`).toSorted(),
    ).toEqual(mistakes);
  });
});

describe("somebody who is replaced everywhere", () => {
  test.each([
    ["manager", "manager"],
    ["hrContact", "hrContact"],
  ])("as %s is so in every running departure, and in no other", async (role) => {
    const old = { name: "Old", address: `Old.${role}@delinde.example` };
    const theirs = await Promise.all([1, 2, 3].map(() => submitted(stack, { [role]: old })));
    const [one, withdrawn, erased] = theirs;
    const leaver = await submitted(stack, {
      [role]: old,
      employee: { name: "N", workAddress: "NEW@delinde.example" },
    });
    const other = await submitted(stack);
    await change(stack, `${withdrawn?.id}`, { path: "/withdraw", body: { reason: "mistake" } });
    await change(stack, `${erased?.id}`, { path: "/erase" });
    const ask = () =>
      stack.ask("/replacements", {
        body: {
          role,
          address: old.address.toLowerCase(),
          by: { name: "New", address: "new@delinde.example" },
        },
        headers: { "accept-language": "en" },
      });
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body.count).toBe(2);
    expect(body.departures).toHaveLength(2);
    expect(body.departures).toEqual(
      expect.arrayContaining([
        { departure: `/departures/${one?.id}`, outcome: "replaced" },
        {
          departure: `/departures/${leaver.id}`,
          outcome: "refused",
          problem: {
            type: "urn:totziens:problem:same-as-leaver",
            title: "Address of the leaver",
            status: 422,
            detail: expect.stringContaining("Choose somebody else"),
          },
        },
      ]),
    );
    const after = await presentOf(stack, `${one?.id}`);
    expect([after[role].address, whatHappened(after)]).toEqual([
      "new@delinde.example",
      ["submitted", "replaced"],
    ]);
    expect((await presentOf(stack, `${withdrawn?.id}`))[role]).toMatchObject(old);
    expect((await presentOf(stack, other.id)).edition).toBe(1);
    const again = await ask();
    expect([again.status, again.body.count]).toEqual([200, 1]);
    expect(await presentOf(stack, `${one?.id}`)).toEqual(after);
    await change(stack, leaver.id, { path: "/withdraw", body: { reason: "mistake" } });
  });

  test("for some days can be asked twice", async () => {
    const manager = { name: "Away", address: "away@delinde.example" };
    const { id } = await submitted(stack, { manager });
    const body = {
      role: "manager",
      address: manager.address,
      by: NEW,
      from: "2027-02-01",
      until: "2027-02-05",
    };
    const first = await stack.ask("/replacements", { body });
    const second = await stack.ask("/replacements", { body });
    expect(first.body).toEqual({
      count: 1,
      departures: [{ departure: `/departures/${id}`, outcome: "replaced" }],
    });
    expect(second.body).toEqual(first.body);
    expect((await presentOf(stack, id)).edition).toBe(2);
  });

  test("is nobody where nobody has that address, and mistakes are told by field", async () => {
    const body = { role: "manager", address: "nobody@delinde.example", by: NEW };
    expect((await stack.ask("/replacements", { body })).body).toEqual({ count: 0, departures: [] });
    const wrong = await stack.ask("/replacements", {
      body: "role=boss&by.name=N&until=2020-01-01",
    });
    expect(wrong.body.errors.map(({ field, code }: Mistake) => `${field}: ${code}`)).toEqual([
      "role: one-of",
      "address: missing",
      "by.address: missing",
      "until: too-far",
      "until: before-from",
    ]);
  });
});

test("a departure whose manager stands in tells that in its timeline when time has passed", async () => {
  const fresh = await startTestStack(SUBMITTED_AT);
  try {
    const { id } = await submitted(fresh);
    const body = { role: "manager", ...NEW, from: "2027-01-25", until: "2027-01-29" };
    await change(fresh, id, { path: "/replace", body });
    await fresh.advanceTo(at("2027-01-25T10:00"));
    const sent = fresh.mails().filter(({ tags }) => tags.mailing === "team");
    expect(sent.map(({ to }) => to)).toEqual([[NEW.address]]);
  } finally {
    await fresh.close();
  }
});

interface Step {
  readonly step: string;
  readonly to: { readonly role: string; readonly address: string };
}

interface Mistake {
  readonly field: string;
  readonly code: string;
}

function isToManager({ to }: Step): boolean {
  return to.role === "manager";
}

function addressOf({ to }: Step): string {
  return to.address;
}
