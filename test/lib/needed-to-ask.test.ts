import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lackingToAsk, requireAskable } from "../../lib/plan-settings.ts";

const PROJECT = join(import.meta.dirname, "..", "..");
const SETTINGS = "plan/settings.yaml";

/** The project, or only its plan, with settings that lack these. */
function projectWithout(names: readonly string[], folders: readonly string[] = ["plan"]): string {
  const root = mkdtempSync(join(tmpdir(), "totziens-"));
  for (const folder of folders)
    cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
  const blocks = readFileSync(join(root, SETTINGS), "utf8").split("\n\n");
  const left = blocks.filter((block) => !names.some((name) => block.includes(`\n${name}:`)));
  writeFileSync(join(root, SETTINGS), left.join("\n\n"));
  return root;
}

const ALL = ["answerReaders", "confidant", "privacyOfficer"];
const LACKS = (names: string) =>
  `Leavers may not be asked yet: plan/settings.yaml lacks ${names}. Until then questions and invitations wait. Fill them in.`;

test("the settings that come with the program lack nothing", async () => {
  expect(await lackingToAsk()).toBeUndefined();
  await expect(requireAskable()).resolves.toBeUndefined();
});

test.each([[["confidant"]], [["answerReaders", "privacyOfficer"]], [ALL]])(
  "a deploy is refused, and names what is missing: %j",
  async (names) => {
    const root = projectWithout(names);
    await expect(requireAskable(root)).rejects.toThrow(
      `${LACKS(names.join(", "))} Nothing was deployed.`,
    );
  },
);

test("a plan that asks nothing is deployed without them", async () => {
  const root = projectWithout(ALL);
  writeFileSync(
    join(root, "plan/plan.yaml"),
    `steps:
  - { id: react, track: core, phase: announced, to: manager, when: { anchor: announced } }
  - { id: access, track: core, phase: announced, to: "desk:it", when: { anchor: announced } }
`,
  );
  expect(await lackingToAsk(root)).toBeUndefined();
});

test("the build succeeds, and warns", async () => {
  const root = projectWithout(ALL, [
    "bin",
    "lambdas",
    "lib",
    "plan",
    "package.json",
    "package-lock.json",
  ]);
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"), "junction");
  const warned = await new Promise((resolve) => {
    execFile(process.execPath, ["bin/build.ts"], { cwd: root }, (error, _said, wrong) =>
      resolve(error ?? wrong),
    );
  });
  expect(warned).toBe(`${LACKS(ALL.join(", "))}\n`);
});
