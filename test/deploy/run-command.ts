import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly folder?: string;
  /** All it says is kept here. */
  readonly log: string;
}

/** A command that said no, with the end of what it said. */
export class CommandFailed extends Error {
  override name = "CommandFailed";
}

/**
 * Runs a command to its end and gives back what it said.
 *
 * In a process group of its own: Ctrl-C in the terminal must not stop a deploy half-way, since what is half there is harder
 * to remove.
 */
export function runCommand({ file, args, environment, folder, log }: Command): Promise<string> {
  const said: string[] = [];
  const hear = (text: string) => {
    said.push(text);
    appendFileSync(log, text);
  };
  hear(`\n$ ${[file, ...args].join(" ")}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env: environment, cwd: folder, detached: true });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", hear);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve(said.join(""));
      reject(new CommandFailed(`${args.join(" ")} ended with ${code}:\n${lastLines(said)}`));
    });
  });
}

function lastLines(said: readonly string[]): string {
  return said.join("").trimEnd().split("\n").slice(-25).join("\n");
}
