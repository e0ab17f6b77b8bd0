import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { checkSync } from "recheck";
import { readArguments } from "../lib/command-line.ts";

readArguments({
  command: "npm run check:patterns",
  does: `Fails when a regular expression of the program can take more than linear time on a bent text, with the text that
shows it: what the functions read is chosen by others.`,
});

// Patterns must be literals: those built at run time cannot be read here.
const root = join(import.meta.dirname, "..");

interface Pattern {
  readonly place: string;
  readonly source: string | undefined;
  readonly flags: string;
}

const patterns = globSync("lambdas/**/*.ts", { cwd: root }).flatMap(patternsIn);
const faults = patterns.map(faultOf).filter((fault) => fault !== undefined);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

function patternsIn(path: string): Pattern[] {
  const code = stripTypeScriptTypes(readFileSync(join(root, path), "utf8"));
  const found: Pattern[] = [];
  const at = (line: number | undefined) => `${path}:${line}`;
  const options = { ecmaVersion: "latest", sourceType: "module", locations: true } as const;
  simple(parse(code, options), {
    Literal({ regex, loc }) {
      if (regex)
        found.push({ place: at(loc?.start.line), source: regex.pattern, flags: regex.flags });
    },
    NewExpression({ callee, loc }) {
      if (callee.type !== "Identifier" || callee.name !== "RegExp") return;
      found.push({ place: at(loc?.start.line), source: undefined, flags: "" });
    },
  });
  return found;
}

function faultOf({ place, source, flags }: Pattern): string | undefined {
  if (source === undefined)
    return `${place}: write the pattern as a literal, so that it can be checked.`;
  const result = checkSync(source, flags, { checker: "automaton", timeout: 60_000 });
  if (result.status === "safe") return undefined;
  if (result.status === "unknown")
    return `${place}: /${source}/ could not be judged (${result.error.kind}).`;
  return `${place}: /${source}/ takes ${result.complexity.summary} time, for example on ${result.attack.pattern}.`;
}
