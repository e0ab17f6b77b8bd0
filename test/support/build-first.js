import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** However Jest is started, by npm, an editor or a watcher, the tests run on the current build. */
export default function buildFirst() {
  // Jest's own output may be parsed.
  const { status } = spawnSync(process.execPath, [join(ROOT, "bin", "build.ts")], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("The build was refused; what is wrong stands above.");
}
