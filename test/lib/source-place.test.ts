import { build } from "esbuild";
import { functionBundle } from "../../lib/bundling.ts";
import { sourcePlace } from "../../lib/source-place.ts";

/** Where a text stands in the bundle of a function, as V8 says it. */
async function placeOf(name: string, text: string): Promise<string> {
  const options = { ...functionBundle(name), outdir: "bundle", write: false } as const;
  const { outputFiles } = await build(options);
  for (const { path, text: code } of outputFiles) {
    const lines = code.split("\n");
    const line = lines.findIndex((each) => each.includes(text));
    if (line >= 0)
      return `${path.split("/").at(-1)}:${line + 1}:${(lines[line]?.indexOf(text) ?? 0) + 1}`;
  }
  throw new Error(`Nothing in ${name} says ${text}.`);
}

test("a place in the log leads to the line of the program that it came from", async () => {
  const place = await placeOf("mailer", "A claim came back without its claim.");

  expect(await sourcePlace("mailer", `Error at async x (file:///var/task/${place})`)).toMatch(
    /^lambdas\/mailer\/deliver\.ts:\d+$/,
  );
});

test.each([
  ["no-such", "index.mjs:1:1", 'no function "no-such"; allowed: its folder in lambdas/'],
  ["mailer", "somewhere", 'No place is in "somewhere"; allowed: FILE.mjs:LINE:COLUMN'],
  ["mailer", "chunk-ABC.mjs:1:1", "no file chunk-ABC.mjs: it was bundled from another version"],
])("what leads nowhere is said: %s, %s", async (name, place, said) => {
  await expect(sourcePlace(name, place)).rejects.toThrow(said);
});
