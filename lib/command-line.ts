import { parseArgs } from "node:util";
import { SetupError } from "./setup-error.ts";

interface OptionUsage {
  /** Its value, for example `NUMBER`; without one it is a switch. */
  readonly value?: string;
  /** The default value. */
  readonly default?: string;
  readonly means: string;
}

/** The arguments of a command: the source of `--help`, parsing and refusals. */
export interface Usage {
  /** As typed, for example `npm start`. */
  readonly command: string;
  readonly does: string;
  /** Positional arguments in order, and what each means. */
  readonly words?: Readonly<Record<string, string>>;
  /** The most positional arguments; without it, as many as are listed. */
  readonly atMost?: number;
  readonly options?: Readonly<Record<string, OptionUsage>>;
}

type ValueOf<O extends OptionUsage> = O extends { value: string }
  ? O extends { default: string }
    ? string
    : string | undefined
  : boolean;

export interface Arguments<U extends Usage> {
  readonly values: U["options"] extends Readonly<Record<string, OptionUsage>>
    ? { readonly [Name in keyof U["options"]]: ValueOf<U["options"][Name]> }
    : Readonly<Record<string, never>>;
  readonly words: readonly string[];
}

/** The parsed arguments. `--help` and unknown arguments are answered here and exit. */
export function readArguments<const U extends Usage>(usage: U): Arguments<U> {
  const asked = process.argv.slice(2);
  if (asked.some((each) => each === "--help" || each === "-h")) {
    console.log(helpOf(usage));
    process.exit(0);
  }
  try {
    return parseArguments(usage, asked);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** The same for given arguments; throws on unknown ones, with what is allowed. */
export function parseArguments<const U extends Usage>(
  usage: U,
  args: readonly string[],
): Arguments<U> {
  const options = Object.entries(usage.options ?? {}).map(([name, { value, default: preset }]) => {
    const kind = value === undefined ? { type: "boolean" as const, default: false } : TEXT;
    return [name, { ...kind, ...(preset !== undefined && { default: preset }) }];
  });
  const { values, positionals } = parse(usage, {
    args: [...args],
    options: Object.fromEntries(options),
    allowPositionals: true,
  });
  const { words = {}, atMost = Object.keys(words).length } = usage;
  const tooMuch = positionals[atMost];
  if (tooMuch !== undefined) throw new SetupError(refusal(usage, `Unknown word '${tooMuch}'`));
  return { values, words: positionals } as unknown as Arguments<U>;
}

const TEXT = { type: "string" } as const;

function parse(usage: Usage, config: Parameters<typeof parseArgs>[0]) {
  try {
    return parseArgs(config);
  } catch (error) {
    // Its first sentence says what is wrong; the others say how to write a file name that begins with a hyphen.
    const [what = ""] = (error as Error).message.split(/\. |\n/);
    throw new SetupError(refusal(usage, what));
  }
}

/** What was wrong, what is allowed, and where to find more. */
export function refusal(usage: Usage, what: string): string {
  return `${what}; allowed: ${allowedIn(usage)}. More: ${called(usage, "--help")}`;
}

function allowedIn({ words = {}, options = {} }: Usage): string {
  const allowed = [...Object.keys(words), ...Object.entries(options).map(spelled)];
  return allowed.length === 0 ? "nothing" : allowed.join(", ");
}

function spelled([name, { value }]: readonly [string, OptionUsage]): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** npm takes options before `--` for itself. */
function called({ command }: Usage, rest: string): string {
  return command.startsWith("npm ") ? `${command} -- ${rest}` : `${command} ${rest}`;
}

/** For a verb that the command doesn't have. */
export function unknownVerb(verb: string | undefined): string {
  return verb === undefined ? "No command was given" : `"${verb}" is no command`;
}

/** A port that was typed. Throws a sentence if it is none. */
export function portIn(given: string): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new SetupError(`--port is "${given}"; allowed: a whole number from 1 to 65535.`);
}

/** The usage as a table. */
export function helpOf(usage: Usage): string {
  const { does, words = {}, options = {} } = usage;
  const rows = [
    ...Object.entries(words),
    ...Object.entries(options).map((option) => [spelled(option), meaning(option[1])] as const),
    ["--help", "says this"] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, means]) => `  ${name.padEnd(width)}  ${means}`);
  return [`Usage: ${called(usage, takes(usage))}`, "", does, "", ...table].join("\n");
}

/** If fewer are allowed than listed, they are alternatives. */
function takes({ words = {}, atMost }: Usage): string {
  const spoken = Object.keys(words).join(atMost === undefined ? " " : " | ");
  return [spoken, "[OPTIONS]"].filter(Boolean).join(" ");
}

function meaning({ means, default: preset }: OptionUsage): string {
  return preset === undefined ? means : `${means} (${preset} if not said)`;
}
