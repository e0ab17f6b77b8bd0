import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleOnce } from "../../lib/bundle-once.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "totziens-"));
  write("index.ts", 'import { word } from "./word.ts"; console.log(word);');
  write("word.ts", 'export const word = "first";');
  write("node_modules/.package-lock.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

test("what was bundled of the same files is taken again", () => {
  expect(bundled()).toContain("first");
  const kept = join(root, "kept", "bundle", "index.js");
  writeFileSync(kept, "taken again");
  expect(bundled()).toBe("taken again");
});

test.each<[string, () => void, string]>([
  ["an imported file", () => write("word.ts", 'export const word = "second";'), "second"],
  ["what is installed", () => write("node_modules/.package-lock.json", "[]"), "first"],
])("it is bundled anew after a change of %s", (_what, change, word) => {
  bundled();
  writeFileSync(join(root, "kept", "bundle", "index.js"), "stale");
  change();
  expect(bundled()).toContain(word);
});

test("it is bundled anew with other options", () => {
  bundled();
  writeFileSync(join(root, "kept", "bundle", "index.js"), "stale");
  expect(bundled({ minify: true })).toContain("first");
});

test("what could not be bundled is not kept, and is bundled once it is mended", () => {
  write("word.ts", "export const wrong;");
  expect(() => bundled()).toThrow("word.ts");
  write("word.ts", 'export const word = "mended";');
  expect(bundled()).toContain("mended");
});

function bundled(changed: object = {}): string {
  const outdir = mkdtempSync(join(root, "out-"));
  const usual = { absWorkingDir: root, entryPoints: ["index.ts"], bundle: true };
  const options = { ...usual, logLevel: "silent" as const, ...changed };
  bundleOnce({ options, kept: join(root, "kept"), outdir });
  return readFileSync(join(outdir, "index.js"), "utf8");
}

function write(path: string, content: string): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), content);
}
