import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** However Jest is started, by npm, by an editor or again because a file changed, the tests run on what is built now. */
export default function buildFirst() {
  // What Jest itself prints may be read by a program.
  const { status } = spawnSync(process.execPath, [join(ROOT, "bin", "build.ts")], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("The build was refused; what is wrong stands above.");
}
