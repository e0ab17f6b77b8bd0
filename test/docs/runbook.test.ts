import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { resources, synthesise } from "../lib/synthesise.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const runbook = read("docs/runbook.md");
const program = globSync("lambdas/**/*.ts", { cwd: ROOT }).map(read).join("\n");
const telemetry = ["log", "correlation"].map((name) => read(`lambdas/telemetry/${name}.ts`)).join();
const fields = [...telemetry.matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, name = ""]) => name);

const rows = [...runbook.matchAll(/^\| (\w+(?:, \w+)*) \| (.+) \| (.+) \|$/gm)]
  .map(([, names = "", look = "", act = ""]) => ({ names: names.split(", "), look, act }))
  .filter(({ names }) => !names.includes("alarm"));

test("each alarm has a row, and each row an alarm", () => {
  const { template } = synthesise({ webhookUrl: "https://hr.example.org/totziens" });
  const alarms = Object.keys(resources(template, "AWS::CloudWatch::Alarm")).map((id) =>
    id.replace(/^Alarms/, "").replace(/[0-9A-F]{8}$/, ""),
  );
  expect(rows.flatMap(({ names }) => names).toSorted()).toEqual(alarms.toSorted());
});

test("each event of the log that a row speaks of is written by the program", () => {
  const events = rows.flatMap(({ look, act }) =>
    [...`${look} ${act}`.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, event]) => event),
  );
  expect(events.length).toBeGreaterThan(10);
  expect(events.filter((event) => !program.includes(`"${event}"`))).toEqual([]);
});

test("each question to the logs asks for fields that lines have", () => {
  const asked = [...runbook.matchAll(/^ {4}fields (.+)$/gm)].flatMap(([, list = ""]) =>
    list.split(", "),
  );
  const filtered = [...runbook.matchAll(/\bfilter (\w+) /g)].map(([, name = ""]) => name);
  expect(asked.length).toBeGreaterThan(8);
  const lambdasOwn = ["record.status", "record.errorType"];
  const known = ["@timestamp", "level", "event", ...fields, ...lambdasOwn];
  expect([...asked, ...filtered].filter((name) => !known.includes(name))).toEqual([]);
});

test("each metric that it lists is counted, and each that is counted is listed", () => {
  const [, section = ""] = runbook.split("## Metrics\n");
  const [text = ""] = section.split("\n## ");
  const listed = [...text.matchAll(/`([A-Z]\w+)`/g)]
    .map(([, name]) => name)
    .filter((name) => name !== "Totziens" && name !== "Stage");
  const [, type = ""] = telemetry.split("export type MetricName =");
  const counted = [...type.matchAll(/\| "(\w+)"/g)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(counted.toSorted());
});

test("each function that it names is one of ours, and each command of ours is there", () => {
  const { template } = synthesise();
  const ids = Object.keys(resources(template, "AWS::Lambda::Function"));
  const functions = [...runbook.matchAll(/`(\w+Function)`/g)].map(([, name = ""]) => name);
  expect(functions.length).toBeGreaterThan(5);
  expect(functions.filter((name) => !ids.some((id) => id.startsWith(name)))).toEqual([]);
  const { scripts } = JSON.parse(read("package.json"));
  const commands = [...runbook.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(commands)]));
});
