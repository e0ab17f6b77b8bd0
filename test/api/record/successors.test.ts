import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT, somebodyElse, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const NEW = { name: "Nadia", address: "nadia@delinde.example" };
let number = 0;

describe("a leaver who is somebody else's manager or HR contact needs a successor", () => {
  test("and the submission and its preview say for whom, and from when", async () => {
    const boss = newBoss();
    const managed = await submit({ manager: boss });
    const advised = await submit({ hrContact: boss });
    const body = leaving(boss);
    const expected = [
      {
        role: "manager",
        from: "2027-02-20",
        count: 1,
        departures: [shownOf(managed)],
      },
      { role: "hrContact", from: "2027-02-20", count: 1, departures: [shownOf(advised)] },
    ];
    const preview = await stack.ask("/departures/preview", { body });
    expect(preview.body.successorNeeded).toEqual(expected);
    const { status, body: saved } = await stack.ask("/departures", { body });
    expect([status, saved.successorNeeded]).toEqual([201, expected]);
    const { body: later } = await stack.ask(`/departures/${saved.id}`);
    expect(later).not.toHaveProperty("successorNeeded");
  });

  test("also where the address is the private one, in other capitals", async () => {
    const boss = newBoss();
    const managed = await submit({ manager: { ...boss, address: boss.address.toUpperCase() } });
    const employee = { name: "B", privateAddress: boss.address };
    const { body } = await stack.ask("/departures/preview", { body: submission({ employee }) });
    expect(body.successorNeeded).toMatchObject([
      { role: "manager", departures: [shownOf(managed)] },
    ]);
  });

  test.each([
    ["that was withdrawn", "withdraw", { reason: "mistake" }],
    ["that was erased", "erase", undefined],
    ["that has a new manager", "replace", { role: "manager", ...NEW }],
    [
      "that has a new manager when the leaver has left",
      "replace",
      { role: "manager", ...NEW, from: "2027-02-20" },
    ],
  ])("but not for a departure %s", async (_what, path, body) => {
    const boss = newBoss();
    const { id } = await submit({ manager: boss });
    const changed = await stack.ask(`/departures/${id}/${path}`, {
      method: "POST",
      ...(body ? { body } : {}),
    });
    expect(changed.status).toBe(200);
    const preview = await stack.ask("/departures/preview", { body: leaving(boss) });
    expect(preview.body).not.toHaveProperty("successorNeeded");
  });

  test("still, when somebody stands in only for some days", async () => {
    const boss = newBoss();
    const managed = await submit({ manager: boss });
    const body = { role: "manager", ...NEW, from: "2027-01-20", until: "2027-02-01" };
    await stack.ask(`/departures/${managed.id}/replace`, { body });
    const preview = await stack.ask("/departures/preview", { body: leaving(boss) });
    expect(preview.body.successorNeeded).toMatchObject([{ departures: [shownOf(managed)] }]);
  });

  test("also where the leaver is to stand in, but only after the last day", async () => {
    const boss = newBoss();
    const standIn = { role: "manager", ...boss };
    const [before, after] = [await submit({}), await submit({})];
    const days = { from: "2027-02-01", until: "2027-02-19" };
    await stack.ask(`/departures/${before.id}/replace`, { body: { ...standIn, ...days } });
    const later = { from: "2027-03-01", until: "2027-03-12" };
    await stack.ask(`/departures/${after.id}/replace`, { body: { ...standIn, ...later } });
    const { body } = await stack.ask("/departures/preview", { body: leaving(boss) });
    expect(body.successorNeeded).toMatchObject([
      { role: "manager", count: 1, departures: [shownOf(after)] },
    ]);
  });

  test("for more than can be listed, and says how many", async () => {
    const boss = newBoss();
    await Promise.all(Array.from({ length: 52 }, () => submit({ manager: boss })));
    const { body } = await stack.ask("/departures/preview", { body: leaving(boss) });
    expect(body.successorNeeded).toMatchObject([{ role: "manager", count: 52 }]);
    expect(body.successorNeeded[0].departures).toHaveLength(50);
  });
});

test("nothing is said of successors where none is needed", async () => {
  const { body } = await stack.ask("/departures/preview", { body: somebodyElse() });
  expect(body).not.toHaveProperty("successorNeeded");
});

function newBoss() {
  number += 1;
  return { name: `Boss ${number}`, address: `boss.${number}@delinde.example` };
}

function leaving({ name, address }: { name: string; address: string }): object {
  return submission({
    employee: { name, workAddress: address, privateAddress: "p@thuis.example" },
  });
}

async function submit(changes: object) {
  const { status, body } = await stack.ask("/departures", {
    body: { ...somebodyElse(), ...changes },
  });
  expect(status).toBe(201);
  return body;
}

function shownOf({
  id,
  employee,
  lastDay,
}: {
  id: string;
  employee: { name: string };
  lastDay: string;
}) {
  return { departure: `/departures/${id}`, leaver: employee.name, lastDay };
}
