import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** The engines with so many stored departures, in a process of their own, and what functions need to find them. */
export async function startEngines(size = 0) {
  const engines = forked("engine-process.ts", { words: [String(size)] });
  return { engines, environment: await nextFrom<NodeJS.ProcessEnv>(engines) };
}

/** A file of this folder as a process, whose standard output is dropped where it `isSilent`. */
export function forked(
  file: string,
  {
    words = [],
    environment = {},
    isSilent = false,
  }: {
    readonly words?: string[];
    readonly environment?: NodeJS.ProcessEnv;
    readonly isSilent?: boolean;
  } = {},
): ChildProcess {
  return fork(join(import.meta.dirname, file), words, {
    env: { ...process.env, ...environment },
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", isSilent ? "ignore" : "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
}

/** What a process says next. */
export function nextFrom<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("A process of the bench ended."));
    child.once("exit", ended);
    child.once("message", (told) => {
      child.off("exit", ended);
      resolve(told as T);
    });
  });
}
