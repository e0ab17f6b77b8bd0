import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildOnce } from "../../lib/build-once/build-once.ts";
import { hashOf } from "../../lib/build-once/loaded-modules.ts";
import type { PlanFiles } from "../../lib/plan/plan-files.ts";

const PROJECT = join(import.meta.dirname, "..", "..");
const TEXTS = { "plan/plan.yaml": "steps", "plan/nl/react.md": "Dag", "lib/make.ts": "export {}" };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "totziens-build-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a build", () => {
  let times = 0;
  beforeEach(async () => {
    times = 0;
    for (const folder of ["plan/nl", "lib/plan/style"])
      await mkdir(join(root, folder), { recursive: true });
    for (const [path, text] of Object.entries(TEXTS)) write(path, text);
    write("package.json", '{"version":"1.0.0"}');
    write("package-lock.json", "{}");
    expect(await build()).not.toBe("nothing changed");
  });

  test("is left out where nothing changed, also when everything was written anew", async () => {
    for (const [path, text] of Object.entries(TEXTS)) write(path, text);
    expect(await build()).toBe("nothing changed");
    expect(times).toBe(1);
  });

  test.each<[string, () => void]>([
    ["a text of the plan changed", () => write("plan/nl/react.md", "Hoi")],
    ["a text of the plan was added", () => write("plan/nl/communicate.md", "Hoi")],
    ["a text of the plan was removed", () => rmSync(join(root, "plan/nl/react.md"))],
    ["a module that it loads changed", () => write("lib/make.ts", "export const a = 1")],
    ["a stylesheet changed", () => write("lib/plan/style/desk.css", "p { margin: 0 }")],
    ["a module that it loads was removed", () => rmSync(join(root, "lib/make.ts"))],
    ["the version changed", () => write("package.json", '{"version":"1.0.1"}')],
    ["other packages are wanted", () => write("package-lock.json", '{"packages":1}')],
    ["what it made was changed by hand", () => write("build/plan.json", "{}")],
    ["half of what it made is there", () => write("build/plan.json", '{"plan/plan.y')],
    ["one thing that it made is gone", () => rmSync(join(root, "build/style.json"))],
    ["its record is half there", () => write("build/built-from.json", '{"node":')],
    ["its record is gone", () => rmSync(join(root, "build/built-from.json"))],
    ["it was made by another Node", () => edit("build/built-from.json", process.version, "v1.0.0")],
  ])("is made again when %s, and then left out", async (_, change) => {
    change();
    expect(await build()).toMatch(/^made/);
    expect(JSON.parse(read("build/plan.json"))).toEqual(texts());
    expect(await build()).toBe("nothing changed");
    expect(times).toBe(2);
  });

  test("with a mistake is refused each time, until it is mended", async () => {
    write("plan/plan.yaml", "mistake");
    expect(await build()).toBe(undefined);
    expect(await build()).toBe(undefined);
    write("plan/plan.yaml", "steps");
    expect(await build()).toBe("nothing changed");
  });

  test("that saw a plan which changed under its hands counts as one of what it read", async () => {
    write("plan/plan.yaml", "other");
    await build(() => write("plan/plan.yaml", "changed meanwhile"));
    expect(await build()).toMatch(/^made/);
    expect(JSON.parse(read("build/plan.json"))["plan/plan.yaml"]).toBe("changed meanwhile");
  });

  test("by several at once ends whole", async () => {
    write("plan/nl/react.md", "Hoi");
    await Promise.all([build(), build(), build()]);
    expect(JSON.parse(read("build/plan.json"))).toEqual(texts());
    expect(await build()).toBe("nothing changed");
  });

  /** Of each text of the plan a line; it loads one module. */
  async function build(meanwhile: () => void = () => undefined): Promise<string | undefined> {
    const modules = new Map([["lib/make.ts", hashOf(read("lib/make.ts"))]]);
    const { value } = await buildOnce({ root, modules, make });
    return value;

    async function make(files: PlanFiles, version: string) {
      times += 1;
      meanwhile();
      if (files.get("plan/plan.yaml") === "mistake") return { value: undefined, mistakes: [] };
      const made = new Map<string, object>([
        ["plan.json", Object.fromEntries(files)],
        ["style.json", {}],
      ]);
      return { value: { files: made, inWords: `made of ${version}` }, mistakes: [] };
    }
  }

  function texts(): object {
    const paths = ["plan/plan.yaml", "plan/nl/react.md", "plan/nl/communicate.md"];
    const there = paths.flatMap((path) => {
      const text = read(path);
      return text ? [[path, text]] : [];
    });
    return Object.fromEntries(there);
  }
});

test("the program's own build notices each module that it loads, wherever it is", async () => {
  for (const path of ["bin", "lambdas", "lib", "plan", "package.json", "package-lock.json"])
    cpSync(join(PROJECT, path), join(root, path), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"), "junction");
  const build = () => execFileSync(process.execPath, ["bin/build.ts"], { cwd: root }).toString();
  const both = () => {
    const run = () => promisify(execFile)(process.execPath, ["bin/build.ts"], { cwd: root });
    return Promise.all([run(), run()]);
  };
  expect(build()).toContain("22 steps");
  expect(build()).toBe("build/: nothing changed\n");
  edit("lambdas/http/problem-words.ts", /$/, "\n// A word more.\n");
  for (const { stdout } of await both()) expect(stdout).not.toBe("");
  expect(build()).toBe("build/: nothing changed\n");
  expect(read("build/openapi.json")).toBe(
    readFileSync(join(PROJECT, "build/openapi.json"), "utf8"),
  );
});

function read(path: string): string {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return "";
  }
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

function edit(path: string, from: string | RegExp, to: string): void {
  write(path, read(path).replace(from, to));
}
