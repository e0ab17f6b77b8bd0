import { spawnSync } from "node:child_process";
import { SetupError } from "../../../lib/setup-error.ts";

const NAMES = ["python3", "python3.13", "python3.12", "python3.11", "python3.10", "python"];
const OLDEST = [3, 10] as const;
const ASK = "import sys, ensurepip, venv; print(sys.version_info[0], sys.version_info[1])";

/** A Python that MiniStack runs on and that can make an environment of its own; or one sentence that says what is wanted. */
export function findPython(names: readonly string[] = NAMES): string {
  const found = names.find((name) => isNewEnough(versionOf(name)));
  if (found) return found;
  throw new SetupError(
    `npm run test:deploy needs Python ${OLDEST.join(".")} or later with pip and venv, to run the emulator MiniStack; ` +
      `none was found as ${names.join(", ")}. Install one, or try an account of AWS with --stage NAME.`,
  );
}

function versionOf(name: string): number[] {
  const { status, stdout } = spawnSync(name, ["-c", ASK], { encoding: "utf8" });
  return status === 0 ? stdout.split(" ").map(Number) : [];
}

function isNewEnough([major = 0, minor = 0]: readonly number[]): boolean {
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
