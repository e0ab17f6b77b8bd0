import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT } from "../record/submissions.ts";
import { change, presentOf, submitted, whatHappened } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const NEW = { name: "Nadia", address: "nadia@delinde.example" };

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
            title: "The employee’s address",
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

  test.each([
    ["who stands in", { from: "2027-02-01", until: "2027-02-12" }],
    ["who is to come", { from: "2027-03-01" }],
  ])("is found too as %s, and after that the successor is", async (who, period) => {
    const letter = who.at(-1);
    const address = (name: string) => `${name}.${letter}@delinde.example`;
    const manager = { name: "Old", address: address("old") };
    const { id } = await submitted(stack, { manager });
    const standIn = { role: "manager", name: "Some", address: address("some"), ...period };
    await change(stack, id, { path: "/replace", body: standIn });
    const everywhere = (gone: string, by: string) =>
      stack.ask("/replacements", {
        body: { role: "manager", address: address(gone), by: { name: by, address: address(by) } },
      });
    const replaced = {
      count: 1,
      departures: [{ departure: `/departures/${id}`, outcome: "replaced" }],
    };
    expect((await everywhere("some", "other")).body).toEqual(replaced);
    expect(await presentOf(stack, id)).toMatchObject({
      manager,
      standIns: [{ name: "other", address: address("other"), ...period }],
    });
    expect((await everywhere("old", "new")).body).toEqual(replaced);
    expect(await presentOf(stack, id)).toMatchObject({
      manager: { address: address("new") },
      standIns: [{ address: address("other"), ...period }],
    });
    for (const gone of ["some", "old"])
      expect((await everywhere(gone, "nobody")).body).toEqual({ count: 0, departures: [] });
    await change(stack, id, { path: "/withdraw", body: { reason: "mistake" } });
    expect((await everywhere("other", "nobody")).body.count).toBe(0);
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
    ]);
  });
});

interface Mistake {
  readonly field: string;
  readonly code: string;
}
