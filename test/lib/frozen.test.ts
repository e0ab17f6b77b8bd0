import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { parseSettings, type Settings } from "../../lib/settings.ts";
import { breaksOf, breaksOfVersion } from "./frozen/next-deploy.ts";
import { extractOf, type StageExtract } from "./frozen/stage-extract.ts";
import { extractsNow, STAGES } from "./frozen/stages.ts";
import { SETTINGS, synthesise } from "./synthesise.ts";

const FOLDER = join(import.meta.dirname, "frozen");
const frozen: Readonly<Record<string, Frozen>> = JSON.parse(
  readFileSync(join(FOLDER, "stages.json"), "utf8"),
);
const now = extractsNow();

interface Frozen extends StageExtract {
  readonly settings: Partial<Settings>;
}

describe("a stage of the last version can be deployed as this one, and back", () => {
  test.each(Object.entries(frozen))("with %s", (name, before) => {
    expect(breaksOfVersion(before, found(now, name))).toEqual([]);
    expect(breaksOf(found(now, name), before)).toEqual([]);
  });

  test.each(Object.entries(frozen))(
    "its stage file is understood, with %s",
    (_name, { settings }) => {
      const text = stringify({ ...SETTINGS, ...settings });
      expect(parseSettings(text, "stages/test.yaml")).toMatchObject(settings);
    },
  );

  test("its example is understood", () => {
    const text = readFileSync(join(FOLDER, "example.yaml"), "utf8");
    expect(parseSettings(text, "stages/example.yaml").sender.domain).toBe("mail.example.org");
  });
});

describe("a change of settings breaks no deploy", () => {
  const changes = Object.keys(STAGES).flatMap((from) =>
    Object.keys(STAGES)
      .filter((to) => to !== from)
      .map((to) => [from, to] as const),
  );
  test.each(changes)("from %s to %s", (from, to) => {
    expect(breaksOf(found(now, from), found(now, to))).toEqual([]);
  });
});

describe("two stages in one account and region", () => {
  const production = extractOf(synthesise({}, { name: "production" }));
  const sender = { address: "hr@mail.example.org", domain: "mail.example.org" };

  test("of one sender's domain have no name in common, when the second uses the identity that is there", () => {
    const test = extractOf(synthesise({ sender: { ...sender, existingIdentity: true } }));
    expect(common(production, test)).toEqual([]);
  });

  test("that both create that identity are refused by AWS, for nothing else", () => {
    const test = extractOf(synthesise({ sender }));
    expect(common(production, test)).toEqual(['AWS::SES::EmailIdentity "mail.example.org"']);
  });

  function common(one: StageExtract, other: StageExtract): string[] {
    return Object.keys(one.names).filter((name) => name in other.names);
  }
});

describe("what AWS would refuse, or what would part from data, is seen", () => {
  const TABLE = {
    type: "AWS::DynamoDB::Table",
    isRetained: true,
    fixed: { KeySchema: "pk" },
    indexes: { due: "day", list: "name" },
  };
  const QUEUE = { type: "AWS::SQS::Queue", isRetained: true, fixed: { QueueName: "mails" } };
  const before: StageExtract = {
    state: { exports: ["t:Arn"], outputs: ["Arn"], resources: { Table: TABLE, Queue: QUEUE } },
    application: { imports: ["t:Arn"], reads: ["Arn"] },
    names: { 'AWS::SQS::Queue "mails"': "Queue" },
  };

  test("nothing in the very same", () => {
    expect(breaksOfVersion(before, before)).toEqual([]);
  });

  test.each<[what: string, change: object, says: string]>([
    ["an export in use that is gone", { exports: [] }, "The export t:Arn is gone"],
    ["an output of the version before that is gone", { outputs: [] }, "The output Arn is gone"],
    [
      "a table with another key",
      { resources: { Table: { ...TABLE, fixed: { KeySchema: "id" } }, Queue: QUEUE } },
      "Table (AWS::DynamoDB::Table) is replaced",
    ],
    [
      "a table under another logical id",
      { resources: { Other: TABLE, Queue: QUEUE } },
      "Table (AWS::DynamoDB::Table) holds data and left the template",
    ],
    [
      "two new indexes at once",
      {
        resources: {
          Table: { ...TABLE, indexes: { ...TABLE.indexes, a: "a", b: "b" } },
          Queue: QUEUE,
        },
      },
      "more than one index in a deploy: a, b",
    ],
    [
      "an index with another key, which is two changes",
      { resources: { Table: { ...TABLE, indexes: { due: "hour", list: "name" } }, Queue: QUEUE } },
      "more than one index in a deploy: due, due",
    ],
    [
      "a queue that is a topic now",
      { resources: { Table: TABLE, Queue: { ...QUEUE, type: "AWS::SNS::Topic" } } },
      "Queue is AWS::SNS::Topic, no longer AWS::SQS::Queue",
    ],
  ])("%s", (_what, change, says) => {
    const after = { ...before, state: { ...before.state, ...change } };
    expect(breaksOfVersion(before, after).join("\n")).toContain(says);
  });

  test("a fixed name that moves to another resource", () => {
    const after = { ...before, names: { 'AWS::SQS::Queue "mails"': "Mails" } };
    expect(breaksOf(before, after).join("\n")).toContain("made anew as Mails");
  });

  test("but not one index more, or one less", () => {
    const more = { ...TABLE, indexes: { ...TABLE.indexes, a: "a" } };
    const after = {
      ...before,
      state: { ...before.state, resources: { Table: more, Queue: QUEUE } },
    };
    expect(breaksOfVersion(before, after)).toEqual([]);
    expect(breaksOf(after, before)).toEqual([]);
  });
});

function found(all: Readonly<Record<string, StageExtract>>, name: string): StageExtract {
  const extract = all[name];
  if (!extract) throw new Error(`There is no stage ${name}.`);
  return extract;
}
