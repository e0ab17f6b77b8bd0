import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { startTestStack, type TestStack } from "../support/stack.ts";

const STORY = readFileSync(new URL("../../docs/story.md", import.meta.url), "utf8");
const SEPARATOR = "\u001e";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterAll(() => stack.close());

test("whoever follows the story sees what it says, to the letter", async () => {
  const blocks = [...STORY.matchAll(/^```(bash|text)\n([\s\S]*?)^```$/gm)];
  const commands = blocks.filter(([, kind]) => kind === "bash").map(([, , block = ""]) => block);
  expect(commands.length).toBeGreaterThan(8);
  const said = await run(commands);
  const seen = blocks.map(([, kind]) => (kind === "bash" ? said.shift() : undefined));
  // What a block says stands in the text block after it; one that says nothing has none.
  const told = blocks.map(([, kind], index) => {
    const [, next, block = ""] = blocks[index + 1] ?? [];
    if (kind !== "bash") return undefined;
    return next === "text" ? block.trim() : "";
  });
  expect(seen).toEqual(told);
});

test("nobody else was mailed than those in the story", () => {
  const readers = new Set(stack.mails().flatMap(({ to }) => to));
  expect([...readers].toSorted()).toEqual([
    "d.visser@delinde.example",
    "f.elidrissi@delinde.example",
    "hr@delinde.example",
    "s.bakker@delinde.example",
  ]);
});

/** Types all blocks into one shell, and gives what each of them says. */
async function run(blocks: readonly string[]): Promise<string[]> {
  const shell = spawn("bash", ["-u"], {
    env: { ...process.env, URL: stack.url, TOKEN: await stack.accessToken() },
    stdio: ["pipe", "pipe", "inherit"],
  });
  shell.stdin.end(blocks.map((block) => `${block}\nprintf '${SEPARATOR}'\n`).join(""));
  const [said] = await Promise.all([text(shell.stdout), once(shell, "exit")]);
  return said
    .split(SEPARATOR)
    .slice(0, -1)
    .map((each) => each.trim());
}
