import { parseArgs } from "node:util";
import { SetupError } from "./setup-error.ts";
import { readStage, type Stage } from "./stage.ts";

/** The stage that a command was called for with `--stage NAME`, and which of its other switches are on. */
export function stageInArguments<const S extends string>(
  ...switches: readonly S[]
): { readonly stage: Stage; readonly on: ReadonlySet<S> } {
  const { stage, ...others } = parse(switches);
  return { stage: readStage(stage), on: new Set(switches.filter((name) => others[name])) };
}

function parse(switches: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries(switches.map((name) => [name, { type: "boolean" } as const]));
  try {
    return parseArgs({ options: { ...options, stage: { type: "string" } } }).values;
  } catch (error) {
    const allowed = ["--stage NAME", ...switches.map((name) => `--${name}`)].join(", ");
    throw new SetupError(`${(error as Error).message}; allowed: ${allowed}.`);
  }
}
