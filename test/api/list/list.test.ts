import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT, somebodyElse, submission } from "../record/submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const MANAGER = { name: "Mies Kaptein", address: "m.kaptein@delinde.example" };

async function submitted(name: string, changes: object = {}) {
  const workAddress = `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@delinde.example`;
  const body = submission({ employee: { name, workAddress }, ...changes });
  const answer = await stack.ask("/departures", { body });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

const search = (body: object | string) => stack.ask("/departures/search", { body });
// biome-ignore lint/suspicious/noExplicitAny: a line of the answer.
const idsIn = ({ body }: { body: any }) => body.departures.map(({ id }: { id: string }) => id);

let zoe = "";
let jan = "";
let piet = "";
beforeAll(async () => {
  zoe = await submitted("Zoë van den IJssel", { department: "De Berk" });
  jan = await submitted("Jan IJsselstein", { manager: MANAGER });
  piet = await submitted("Piet Kramer", {
    manager: MANAGER,
    lastDay: "2027-03-31",
    endOfEmployment: "2027-03-31",
  });
});

describe("the list", () => {
  test("shows who runs, with what comes next, what is open and what is missing", async () => {
    const { status, body } = await stack.ask("/departures");
    expect(status).toBe(200);
    expect(body.next).toBeNull();
    expect(body.departures.find(({ id }: { id: string }) => id === zoe)).toEqual({
      id: zoe,
      departure: `/departures/${zoe}`,
      status: "running",
      employee: { name: "Zoë van den IJssel" },
      manager: { name: "Fatima El Idrissi" },
      department: "De Berk",
      lastDay: "2027-02-19",
      next: {
        at: expect.objectContaining({ local: "2027-01-14T15:40:00", zone: "Europe/Amsterdam" }),
        to: { role: "manager", name: "Fatima El Idrissi" },
        mailing: "step",
        steps: [{ step: "react", title: expect.any(String) }],
      },
      openSteps: 0,
      lateSteps: 0,
      untickedSteps: 0,
      waiting: [],
      undeliverable: [],
      privateAddressMissing: true,
    });
  });

  test("goes on where it ended, and the link says where", async () => {
    const seen: string[] = [];
    let path = "/departures?limit=1";
    for (;;) {
      const answer = await stack.ask(path);
      expect(idsIn(answer)).toHaveLength(1);
      seen.push(...idsIn(answer));
      if (answer.body.next === null) break;
      path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1] ?? "";
      expect(path).toContain(answer.body.next);
    }
    expect(seen.toSorted()).toEqual([zoe, jan, piet].toSorted());
  });

  test("has a withdrawn one under its state only", async () => {
    const gone = await submitted("Wim Weg");
    await stack.ask(`/departures/${gone}/withdraw`, { body: { reason: "mistake" } });
    expect(idsIn(await stack.ask("/departures?state=withdrawn"))).toEqual([gone]);
    expect(idsIn(await stack.ask("/departures"))).not.toContain(gone);
    expect(idsIn(await search({ name: "weg" }))).toEqual([gone]);
    expect(idsIn(await search({ name: "weg", state: "running" }))).toEqual([]);
  });

  test("has an erased one as a number, without a name, and nobody finds it by one", async () => {
    const gone = await submitted("Erna Erased");
    await stack.ask(`/departures/${gone}/erase`, { method: "POST" });
    const { body } = await stack.ask("/departures?state=erased");
    expect(body.departures).toMatchObject([
      { id: gone, employee: null, manager: null, next: null },
    ]);
    expect(idsIn(await search({ name: "erased" }))).toEqual([]);
    expect(idsIn(await search({ name: "erna" }))).toEqual([]);
  });
});

describe("a search", () => {
  test.each(["zoe", "ZOË", "ijs zo", "den ĳssel"])("finds Zoë by %s", async (name) => {
    expect(idsIn(await search({ name }))).toEqual([zoe]);
  });

  test("finds all whose names have it, and takes a form", async () => {
    expect(idsIn(await search("name=ijs"))).toEqual([zoe, jan]);
  });

  test("finds by the name as it is now", async () => {
    const id = await submitted("Loes Oudenaam");
    await stack.ask(`/departures/${id}`, {
      method: "PATCH",
      body: { employee: { name: "Loes Nieuwenaam" } },
    });
    expect(idsIn(await search({ name: "nieuwe" }))).toEqual([id]);
    expect(idsIn(await search({ name: "oude" }))).toEqual([]);
  });

  test("finds those of a manager, and of those by name and by state", async () => {
    const manager = "M.Kaptein@DELINDE.example";
    expect(idsIn(await search({ manager })).toSorted()).toEqual([jan, piet].toSorted());
    expect(idsIn(await search({ manager, name: "kra" }))).toEqual([piet]);
    expect(idsIn(await search({ manager, state: "completed" }))).toEqual([]);
  });

  test("goes on with the cursor that it gave", async () => {
    const first = await search({ name: "ijs", limit: 1 });
    expect(idsIn(first)).toEqual([zoe]);
    const second = await search({ name: "ijs", limit: 1, cursor: first.body.next });
    expect([idsIn(second), second.body.next]).toEqual([[jan], null]);
  });
});

test("a name is found although the process died before it was written down, once the sweep has come by", async () => {
  stack.watch.before = (operation) => {
    if (operation === "PutItem") puts += 1;
    // Guard, departure, and then the first word.
    if (puts > 2) throw new Error("The process died.");
  };
  let puts = 0;
  const { body } = await stack.ask("/departures", {
    body: somebodyElse({ name: "Dora Doodgegaan" }),
  });
  delete stack.watch.before;
  expect(idsIn(await search({ name: "doodge" }))).toEqual([]);
  await stack.advanceTo(stack.now().add({ minutes: 2 }));
  await stack.sweep();
  expect(idsIn(await search({ name: "doodge" }))).toEqual([body.id]);
});

describe("a name with an apostrophe or a hyphen is found", () => {
  let aoife = "";
  let willem = "";
  beforeAll(async () => {
    aoife = await submitted("Aoife O'Brien");
    willem = await submitted("Jan-Willem ’t Hart");
  });

  test.each(["obrien", "o'brien", "o’brien", "O Brien", "aoife obr"])("by %s", async (name) => {
    expect(idsIn(await search({ name }))).toEqual([aoife]);
  });

  test.each(["jan-willem", "janwillem", "jan willem", "jan‑willem hart", "willem 't hart"])(
    "by %s",
    async (name) => {
      expect(idsIn(await search({ name }))).toEqual([willem]);
    },
  );
});
