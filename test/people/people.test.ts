import { changePeople, type PeopleAsked, type Pool } from "../../lib/people/people.ts";
import { POOL_ROLE_NAMES, type PoolRole } from "../../lib/people/roles.ts";

type People = Readonly<Partial<Record<PoolRole, readonly string[]>>>;

describe("who may sign in at HR's desk", () => {
  test("is listed by role, with the roles that nobody has", async () => {
    const { said } = await ask({ verb: "list" }, { officer: ["b@z.nl", "a@z.nl"], reader: [] });
    expect(said).toBe(
      [
        "officer        a@z.nl, b@z.nl",
        "reader         nobody",
        "answer-reader  nobody",
        "insights       nobody",
      ].join("\n"),
    );
  });

  test("somebody new is an officer, and is mailed a first password", async () => {
    const { said, people } = await ask({ verb: "add", address: "Anouk@Z.nl" });
    expect(people.officer).toEqual(["anouk@z.nl"]);
    expect(said).toMatch(/^anouk@z\.nl is officer now\.\nAWS has mailed them a first password/);
  });

  test("who is there already gets another role and no mail", async () => {
    const asked = { verb: "add", address: "a@z.nl", role: "insights" };
    const { said, people } = await ask(asked, { officer: ["a@z.nl"] });
    expect(people).toMatchObject({ officer: ["a@z.nl"], insights: ["a@z.nl"] });
    expect(said).toBe("a@z.nl is insights now.");
  });

  test.each<[string, People, string[], RegExp[]]>([
    [
      "who has no other role and is not named",
      {},
      [],
      [/add them as officer or reader/, /in answerReaders/],
    ],
    ["who is an officer and not named", { officer: ["a@z.nl"] }, [], [/in answerReaders/]],
    ["who is a reader and named", { reader: ["a@z.nl"] }, ["A@z.nl"], []],
  ])("an answer reader %s is told what is still missing", async (_who, before, named, hints) => {
    const asked = { verb: "add", address: "a@z.nl", role: "answer-reader" };
    const { said } = await ask(asked, before, named);
    for (const hint of hints) expect(said).toMatch(hint);
    expect(said.includes("To sign in")).toBe(hints.length === 2);
    expect(said.includes("answerReaders")).toBe(hints.length > 0);
  });

  test("who is removed loses all roles; the last officer is said", async () => {
    const before = { officer: ["a@z.nl"], insights: ["a@z.nl", "b@z.nl"] };
    const { said, people } = await ask({ verb: "remove", address: "a@z.nl" }, before);
    expect(people).toMatchObject({ officer: [], insights: ["b@z.nl"] });
    expect(said).toMatch(/can sign in no longer/);
    expect(said).toMatch(/Nobody is officer now/);
  });

  test("one role is taken, and the others stay", async () => {
    const before = { officer: ["a@z.nl", "b@z.nl"], insights: ["a@z.nl"] };
    const asked = { verb: "remove", address: "a@z.nl", role: "insights" };
    const { said, people } = await ask(asked, before);
    expect(people).toMatchObject({ officer: ["a@z.nl", "b@z.nl"], insights: [] });
    expect(said).toBe("a@z.nl is insights no longer.");
  });

  test.each<[PeopleAsked, string]>([
    [{ verb: undefined }, "No command was given; allowed: add, remove, list."],
    [{ verb: "invite" }, '"invite" is no command; allowed: add, remove, list.'],
    [{ verb: "add" }, "Nobody was named; allowed: a mail address."],
    [{ verb: "add", address: "Anouk" }, '"Anouk" was named; allowed: a mail address.'],
    [
      { verb: "add", address: "a@z.nl", role: "boss" },
      '--role is "boss"; allowed: officer, reader, answer-reader, insights.',
    ],
    [
      { verb: "remove", address: "x@z.nl" },
      "x@z.nl is not in the user pool. Who is: npm run people -- list.",
    ],
    [{ verb: "remove", address: "x@z.nl", role: "reader" }, "x@z.nl is no reader. Who is: r@z.nl."],
  ])("%j is answered with what is allowed", async (asked, sentence) => {
    await expect(ask(asked, { reader: ["r@z.nl"] })).rejects.toThrow(sentence);
  });
});

async function ask(asked: PeopleAsked, before: People = {}, answerReaders: readonly string[] = []) {
  const people = Object.fromEntries(
    POOL_ROLE_NAMES.map((role) => [role, [...(before[role] ?? [])]]),
  ) as Record<PoolRole, string[]>;
  const said = await changePeople(asked, { pool: poolOf(people), answerReaders });
  return { said, people };
}

/** A user pool in memory; who has no role isn't in it. */
function poolOf(people: Record<PoolRole, string[]>): Pool {
  const isThere = (address: string) => Object.values(people).flat().includes(address);
  const drop = (role: PoolRole, address: string) => {
    people[role] = people[role].filter((each) => each !== address);
  };
  return {
    inRole: async (role) => people[role],
    create: async (address) => !isThere(address),
    give: async (address, role) => void people[role].push(address),
    take: async (address, role) => drop(role, address),
    remove: async (address) => {
      const was = isThere(address);
      for (const role of POOL_ROLE_NAMES) drop(role, address);
      return was;
    },
  };
}
