import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const GENERATED = ["build", "cdk.out", "demo-output", "test-output", "node_modules", ".totziens"];
// What a reader makes for an organisation of their own.
const READERS_OWN = ["stages/NAME.yaml", "stages/production.yaml", "plan/holidays/pl.json"];
const EXTENSION = /\.(?:ts|js|md|ya?ml|json|form|csv|css|html|sh|curl)$/;

const entries = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => name !== ".git" && !GENERATED.includes(name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? [
          entry.name,
          ...readdirSync(join(ROOT, entry.name), { recursive: true, encoding: "utf8" }).map(
            (path) => `${entry.name}/${path.replaceAll("\\", "/")}`,
          ),
        ]
      : [entry.name],
  );
const paths = new Set(entries);
const names = new Set(entries.map((path) => basename(path)));
const roots = new Set(
  entries.flatMap((path) => {
    const [first, second] = path.split("/");
    return first === "lambdas" && second ? [first, second] : [first];
  }),
);

const docs = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);
const documents = ["README.md", "CONTRIBUTING.md", ...docs];

test.each(documents)("each file and folder that %s names is there", (document) => {
  expect(missingIn(presentPart(document, readFileSync(join(ROOT, document), "utf8")))).toEqual([]);
});

test("a path that is not there is found, and what is no path of the project is not asked for", () => {
  const text = [
    "`lambdas/core/submit.ts` `departure/changes/submit.ts` `submit.ts` `gone.ts`",
    "`lambdas/departure/` `lambdas/gone/` `departure/gone/` `plan/<language>/layout.md`",
    "`plan/<language>/gone.md` `application/json` `POST /desk/import` `/desk/new` `demo-output/index.html`",
    "`lambdas/departure/model/plan.ts:12` `test/simulation/rules-of-….ts` `test/simulation/gone-….ts`",
  ].join("\n");
  expect(missingIn(text)).toEqual([
    "lambdas/core/submit.ts",
    "gone.ts",
    "lambdas/gone/",
    "departure/gone/",
    "plan/<language>/gone.md",
    "test/simulation/gone-….ts",
  ]);
});

/** The map's first column has paths that are gone. */
function presentPart(document: string, text: string): string {
  return document === "docs/where-it-was.md" ? text.replace(/^\|[^|]*\|/gm, "|") : text;
}

function missingIn(text: string): string[] {
  const withoutBlocks = text.replace(/^```[\s\S]*?^```$/gm, "");
  return [...withoutBlocks.matchAll(/`([^`\n]+)`/g)]
    .map(([, quoted = ""]) => quoted)
    .filter((quoted) => isOurs(quoted) && !isThere(quoted.replace(/:\d+$/, "").replace(/\/$/, "")));
}

/** A path below a folder of the project or of `lambdas/`, or the bare name of a file. */
function isOurs(quoted: string): boolean {
  if (READERS_OWN.includes(quoted)) return false;
  if (!/^[\w.<>…*@-]+(?:\/[\w.<>…*@-]+)*\/?(?::\d+)?$/.test(quoted)) return false;
  const [first = "", ...rest] = quoted.split("/");
  if (rest.length === 0) return EXTENSION.test(quoted) && !/^[<….*]/.test(quoted);
  return roots.has(first) && !GENERATED.includes(first);
}

function isThere(path: string): boolean {
  if (/[<>…*]/.test(path)) {
    const pattern = wildcard(path);
    return entries.some(
      (entry) => pattern.test(entry) || pattern.test(entry.replace("lambdas/", "")),
    );
  }
  return (
    paths.has(path) || paths.has(`lambdas/${path}`) || (!path.includes("/") && names.has(path))
  );
}

/** `<name>`, `…` and `*` stand for any part of a name. */
function wildcard(path: string): RegExp {
  const parts = path
    .split(/<[^>]*>|…|\*/)
    .map((part) => part.replace(/[.+?^$()[\]{}|\\]/g, "\\$&"));
  return new RegExp(`^(?:.*/)?${parts.join("[^/]+")}$`);
}
