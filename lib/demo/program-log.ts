import { logTo } from "../../lambdas/telemetry/log.ts";

/** From now on the program's log is kept here, line by line, apart from what the demo says. */
export function keepProgramLog(): readonly string[] {
  const lines: string[] = [];
  logTo((line) => void lines.push(line));
  return lines;
}

/** Names and addresses that stand in a log, where none may stand. */
export function leaksIn(lines: readonly string[], secrets: readonly string[]): string[] {
  const log = lines.join("").toLowerCase();
  return [...new Set(secrets)]
    .filter((secret) => log.includes(secret.toLowerCase()))
    .map((secret) => `Log: it holds "${secret}"; no name and no address may stand there.`);
}
