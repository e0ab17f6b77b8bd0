import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Another local stack keeps its data in this folder. */
export class FolderInUse extends Error {
  override name = "FolderInUse";
}

/** Makes the folder if need be and keeps it for this process; what it returns gives it back. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "lock");
  const owner = readOwner(file);
  if (owner !== undefined && isAlive(owner)) {
    throw new FolderInUse(
      `${folder} is in use by another Totziens (process ${owner}). Stop that one, or take another folder with --folder.`,
    );
  }
  rmSync(file, { force: true });
  // "wx" fails when somebody else has just written it: of two at the same moment one wins.
  writeFileSync(file, String(process.pid), { flag: "wx" });
  return () => rmSync(file, { force: true });
}

function readOwner(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** A killed process leaves its lock behind; after a restart of the machine its number may be ours. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
