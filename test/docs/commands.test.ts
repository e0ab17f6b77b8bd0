import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const README = read("README.md");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

const blocks = [...README.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block);

test("the first two things to paste are a line each: one shows it, one tests it", () => {
  expect(blocks.slice(0, 2)).toEqual(["npm ci && npm run demo\n", "npm ci && npm test\n"]);
});

test("what is run on a fresh machine begins with what the README says to paste", () => {
  const steps = read(".ci/steps");
  const [shows = "", tests = ""] = blocks.map((block) => block?.trim());
  expect(steps).toContain(`step "${shows}"`);
  expect(steps).toContain(`step "${tests.replace("npm ci && ", "")} `);
});

test("each command that the README names is there", () => {
  const named = [...README.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(
    ([, name]) => name,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]));
});
