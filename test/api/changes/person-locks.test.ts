import { crashAfter, crashBefore } from "../../support/crash.ts";
import { startTestStack } from "../../support/stack.ts";
import { EMPLOYEE, SUBMITTED_AT, submission } from "../record/submissions.ts";
import { type Ask, change, linkOfRefused, nextNumber, presentOf, submitted } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());
afterEach(() => {
  delete stack.watch.before;
  delete stack.watch.after;
});

interface Case {
  readonly before: object;
  readonly after: object;
  readonly ask: Ask;
}

/** Changes that make a departure that of somebody else. */
const CASES: readonly [string, () => Case][] = [
  [
    "another personnel number",
    () => {
      const [one, other] = [nextNumber(), nextNumber()];
      return {
        before: { employee: { ...EMPLOYEE, personnelNumber: one } },
        after: { employee: { ...EMPLOYEE, personnelNumber: other } },
        ask: patch({ employee: { personnelNumber: other } }),
      };
    },
  ],
  [
    "another work address",
    () => {
      const [one, other] = [`${nextNumber()}@x.example`, `${nextNumber()}@x.example`];
      return {
        before: { employee: { name: "A", workAddress: one } },
        after: { employee: { name: "A", workAddress: other } },
        ask: patch({ employee: { workAddress: other } }),
      };
    },
  ],
];

describe.each(CASES)("a change to %s", (_what, make) => {
  test("keeps the person from being submitted twice, and lets go of what it was", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    expect((await change(stack, id, ask)).status).toBe(200);
    expect(await isRefused(after)).toBe(`/departures/${id}`);
    expect((await submitted(stack, before)).id).not.toBe(id);
  });

  test("is refused while somebody else is recorded as that, with a link, and nothing changes", async () => {
    const { before, after, ask } = make();
    const { id, ...present } = await submitted(stack, before);
    const other = await submitted(stack, after);
    const { status, body, headers } = await change(stack, id, ask);
    expect([status, body.type]).toEqual([409, "urn:totziens:problem:already-recorded"]);
    expect(body.departure).toBe(`/departures/${other.id}`);
    expect(headers.get("location")).toBe(`/departures/${other.id}`);
    expect(await presentOf(stack, id)).toEqual({ id, ...present });
    expect(await isRefused(before)).toBe(`/departures/${id}`);
    await change(stack, other.id, { path: "/withdraw", body: { reason: "mistake" } });
    expect((await change(stack, id, ask)).status).toBe(200);
  });

  test("that dies before it is saved is taken up again, and keeps others out for a minute only", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    const crash = crashBefore(stack.watch, "PutItem", 2);
    expect((await change(stack, id, ask)).status).toBe(500);
    crash.restart();
    expect((await post(after)).body.type).toBe("urn:totziens:problem:being-recorded");
    expect(await isRefused(before)).toBe(`/departures/${id}`);
    await pass(60);
    const { status, body: other } = await post(after);
    expect(status).toBe(201);
    expect((await change(stack, id, ask)).body.departure).toBe(`/departures/${other.id}`);
  });

  test("that dies before it is saved is done when it is asked again", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    const crash = crashAfter(stack.watch, "PutItem", 1);
    expect((await change(stack, id, ask)).status).toBe(500);
    crash.restart();
    await pass(59);
    expect((await change(stack, id, ask)).status).toBe(200);
    await pass(30);
    expect(await isRefused(after)).toBe(`/departures/${id}`);
  });

  test("that dies after it was saved holds, and what it was can be taken at once", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    await pass(60);
    const crash = crashAfter(stack.watch, "PutItem", 2);
    expect((await change(stack, id, ask)).status).toBe(500);
    crash.restart();
    const again = await change(stack, id, ask);
    expect([again.status, again.body.edition]).toEqual([200, 2]);
    expect(await isRefused(after)).toBe(`/departures/${id}`);
    expect((await submitted(stack, before)).id).not.toBe(id);
  });

  test("of what is withdrawn keeps nobody out", async () => {
    const { before, after, ask } = make();
    const { id } = await submitted(stack, before);
    await change(stack, id, { path: "/withdraw", body: { reason: "mistake" } });
    await pass(1);
    await change(stack, id, ask);
    expect((await post(after)).status).toBe(201);
  });

  test("and a submission as that at the same moment make one of them", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { before, after, ask } = make();
      const { id } = await submitted(stack, before);
      const [changed, posted] = await Promise.all([change(stack, id, ask), post(after)]);
      expect([changed.status, posted.status].toSorted()).toEqual(
        changed.status === 200 ? [200, 409] : [201, 409],
      );
    }
  });
});

function patch(body: object): Ask {
  return { method: "PATCH", path: "", body };
}

/** The link to whoever is recorded already. */
const isRefused = (changes: object) => linkOfRefused(stack, changes);

function post(changes: object) {
  return stack.ask("/departures", { body: submission(changes) });
}

function pass(seconds: number): Promise<void> {
  return stack.advanceTo(stack.now().add({ seconds }));
}

/** Somebody with all that identifies a person, new each time. */
function somebody() {
  return {
    employee: {
      name: `N ${nextNumber()}`,
      workAddress: `${nextNumber()}@x.example`,
      personnelNumber: nextNumber(),
    },
  };
}

const LATER = { lastDay: "2027-03-12", endOfEmployment: "2027-03-31" };

describe("whoever is replaced", () => {
  const manager = { name: "M", address: "m.later@x.example" };
  const ask: Ask = { path: "/replace", body: { role: "manager", ...manager } };

  test("takes the departure along: the leaver is the same under the new manager", async () => {
    const employee = { name: nextNumber() };
    const { id } = await submitted(stack, { employee });
    expect((await change(stack, id, ask)).status).toBe(200);
    expect(await isRefused({ employee, manager })).toBe(`/departures/${id}`);
    expect((await submitted(stack, { employee })).id).not.toBe(id);
  });

  test("is never refused, also where somebody of that name leaves the new manager already", async () => {
    const employee = { name: nextNumber() };
    const { id } = await submitted(stack, { employee });
    const other = await submitted(stack, { employee, manager });
    expect((await change(stack, id, ask)).status).toBe(200);
    const { body } = await post({ employee, manager });
    expect(
      body.othersOfPerson.map(({ departure }: { departure: string }) => departure).toSorted(),
    ).toEqual([`/departures/${id}`, `/departures/${other.id}`].toSorted());
  });
});

describe("dates that make a departure run again", () => {
  const PAST = { announced: "2026-11-02", lastDay: "2026-12-28", endOfEmployment: "2026-12-28" };
  const again = patch({ lastDay: "2027-01-29", endOfEmployment: "2027-01-31" });

  test("are refused while another departure of the person runs, unless it is named", async () => {
    const who = somebody();
    const { id } = await submitted(stack, { ...who, ...PAST });
    const other = await submitted(stack, who);
    const { status, body } = await change(stack, id, again);
    expect([status, body.departure]).toEqual([409, `/departures/${other.id}`]);
    const named = { ...again, body: { ...(again.body as object), runsBeside: [other.id] } };
    expect((await change(stack, id, named)).status).toBe(200);
  });

  test("keep the person from being submitted", async () => {
    const who = somebody();
    const { id } = await submitted(stack, { ...who, ...PAST });
    expect((await change(stack, id, again)).status).toBe(200);
    expect(await isRefused({ ...who, ...LATER })).toBe(`/departures/${id}`);
  });
});

describe("two departures that run beside each other", () => {
  test("may both be changed and corrected, and nothing else may be recorded beside them", async () => {
    const who = somebody();
    const { id: one } = await submitted(stack, who);
    const { id: two } = await submitted(stack, { ...who, ...LATER, runsBeside: [one] });
    expect((await change(stack, two, patch({ lastDay: "2027-03-11" }))).status).toBe(200);
    const workAddress = `${nextNumber()}@x.example`;
    expect((await change(stack, two, patch({ employee: { workAddress } }))).status).toBe(200);
    const third = await post({ ...who, lastDay: "2027-04-01", endOfEmployment: "2027-04-30" });
    expect(third.body.othersOfPerson).toHaveLength(2);
  });
});

describe("a withdrawal", () => {
  const withdrawn: Ask = { path: "/withdraw", body: { reason: "stays" } };

  test("frees the person, by each key", async () => {
    const who = somebody();
    const { id } = await submitted(stack, who);
    await change(stack, id, withdrawn);
    const { body } = await post({ ...who, ...LATER });
    expect([body.status, body.othersOfPerson]).toEqual(["running", undefined]);
  });

  test("is not taken back while another departure of the person runs, unless it is named", async () => {
    const who = somebody();
    const { id } = await submitted(stack, who);
    await change(stack, id, withdrawn);
    await pass(1);
    const other = await submitted(stack, { ...who, ...LATER });
    const refused = await change(stack, id, { path: "/take-back", body: {} });
    expect([refused.status, refused.body.departure]).toEqual([409, `/departures/${other.id}`]);
    const named = { path: "/take-back", body: { runsBeside: [other.id] } };
    expect((await change(stack, id, named)).status).toBe(200);
  });

  test("and an erasure leave nothing in the locks, wherever a process dies", async () => {
    for (const ask of [withdrawn, { path: "/erase", body: {} }]) {
      for (let put = 1; put <= 4; put += 1) {
        const who = somebody();
        const { id } = await submitted(stack, who);
        const crash = crashAfter(stack.watch, "PutItem", put);
        await change(stack, id, ask);
        crash.restart();
        await change(stack, id, ask);
        await pass(61);
        expect((await post({ ...who, ...LATER })).status).toBe(201);
      }
    }
  });
});

test("a submission that dies at any of its calls can be made again, at the latest after a minute", async () => {
  for (const crashAt of [crashBefore, crashAfter]) {
    for (let put = 1; put <= 5; put += 1) {
      const who = somebody();
      const crash = crashAt(stack.watch, "PutItem", put);
      await post(who);
      crash.restart();
      await pass(61);
      const { status, body } = await post(who);
      const id = status === 201 ? body.id : body.departure.split("/").at(-1);
      expect(await isRefused({ ...who, ...LATER })).toBe(`/departures/${id}`);
    }
  }
}, 60_000);
