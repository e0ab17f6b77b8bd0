import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { helpOf, parseArguments } from "../../lib/command-line.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

const USAGE = {
  command: "npm run paint",
  does: "Paints a wall.",
  words: { wall: "all of it", door: "the door only" },
  atMost: 1,
  options: {
    colour: { value: "NAME", default: "white", means: "which colour" },
    coats: { value: "NUMBER", means: "how often" },
    slowly: { means: "takes its time" },
  },
} as const;

/** Every program that a person starts: in bin/, and the measurements that package.json names. */
const PROGRAMS = [
  ...readdirSync(join(ROOT, "bin")).map((file) => `bin/${file}`),
  ...Object.values(scripts).flatMap((script) => script.match(/bench\/[\w-]+\.ts/g) ?? []),
];

function run(program: string, ...args: string[]) {
  return new Promise<{ code: unknown; said: string; complained: string }>((resolve) => {
    execFile(process.execPath, [join(ROOT, program), ...args], (error, said, complained) =>
      resolve({ code: error?.code ?? 0, said, complained }),
    );
  });
}

test("a command says how it is called, what it does and what can be said to it", () => {
  expect(helpOf(USAGE)).toBe(`Usage: npm run paint -- wall | door [OPTIONS]

Paints a wall.

  wall            all of it
  door            the door only
  --colour NAME   which colour (white if not said)
  --coats NUMBER  how often
  --slowly        takes its time
  --help          says this`);
});

test("what was said is understood, and what was not is as it says", () => {
  const { values, words } = parseArguments(USAGE, ["door", "--coats", "2"]);
  expect(values).toEqual({ colour: "white", coats: "2", slowly: false });
  expect(words).toEqual(["door"]);
  expect(parseArguments(USAGE, ["--slowly"]).values).toEqual({ colour: "white", slowly: true });
});

test.each([
  [["--color", "red"], "Unknown option '--color'"],
  [["--coats"], "Option '--coats <value>' argument missing"],
  [["--slowly=yes"], "Option '--slowly' does not take an argument"],
  [["wall", "door"], "Unknown word 'door'"],
])(
  "what is not known is refused with what is allowed, and where more is said: %j",
  (args, what) => {
    const allowed = "wall, door, --colour NAME, --coats NUMBER, --slowly";
    const sentence = `${what}; allowed: ${allowed}. More: npm run paint -- --help`;
    expect(() => parseArguments(USAGE, args)).toThrow(sentence);
  },
);

test("there are programs to ask", () => {
  expect(PROGRAMS.length).toBeGreaterThan(12);
});

test.each(PROGRAMS)("%s says how it is used, does nothing else, and ends well", async (program) => {
  const { code, said, complained } = await run(program, "--help");
  expect(complained).toBe("");
  expect(said).toMatch(/^Usage: (npm|npx) [\s\S]+ {2}--help +says this\n$/);
  expect(code).toBe(0);
});

test.each(["start", "demo", "deploy", "restore", "cost", "synth"])(
  "npm run %s builds first what it needs, in a fresh clone too",
  (name) => {
    expect(scripts[`pre${name}`]).toBe("node bin/build.ts");
  },
);

test("a program refuses an option that it does not know, and does nothing", async () => {
  const { code, said, complained } = await run("bin/build.ts", "--hepl");
  expect(said).toBe("");
  expect(complained).toMatch(/^Unknown option '--hepl'; allowed: nothing. More: .+ --help\n$/);
  expect(code).toBe(1);
});
