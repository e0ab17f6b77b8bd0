import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";

/** Another local stack keeps its data in this folder. */
export class FolderInUse extends Error {
  override name = "FolderInUse";
}

interface Owner {
  readonly pid: number;
  /** On loopback; the lock's owner answers `word` there. */
  readonly port: number;
  readonly word: string;
}

const ANSWER_WITHIN_MILLISECONDS = 1000;

/**
 * Creates the folder if needed and locks it for this process. Returns the unlock function.
 *
 * A killed process leaves its file behind, and its pid may have been reused. So the owner listens on
 * a port, which the operating system closes with it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "lock");
  const owner = readOwner(file);
  if (owner && (await answers(owner))) {
    throw new FolderInUse(
      `${folder} is in use by another Totziens (process ${owner.pid}). Stop that one, or take another folder with --folder.`,
    );
  }
  rmSync(file, { force: true });

  const word = randomUUID();
  const server = createServer((socket) => socket.on("error", () => socket.destroy()).end(word));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  // It must not keep an idle process running.
  server.unref();
  // "wx" fails if the file exists: of two at the same moment one wins.
  writeFileSync(file, JSON.stringify({ pid: process.pid, port, word }), { flag: "wx" });

  return async () => {
    rmSync(file, { force: true });
    await new Promise((resolve) => server.close(resolve));
  };
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

function answers({ port, word }: Owner): Promise<boolean> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect({ host: "127.0.0.1", port, timeout: ANSWER_WITHIN_MILLISECONDS });
    socket.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    socket.on("timeout", () => socket.destroy());
    socket.on("error", () => resolve(false));
    socket.on("close", () => resolve(said === word));
  });
}
