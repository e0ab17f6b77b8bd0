import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The texts of `plan/` by their path from the project's root, for example `plan/nl/react.md`. */
export type PlanFiles = ReadonlyMap<string, string>;

/** Reads all of `plan/`; the texts are checked elsewhere. */
export async function readPlanFiles(root: string): Promise<PlanFiles> {
  const folder = join(root, "plan");
  const paths = await readdir(folder, { recursive: true });
  const wanted = paths.filter((path) => /\.(?:yaml|json|md)$/.test(path)).sort();
  return new Map(
    await Promise.all(
      wanted.map(
        async (path) =>
          [
            `plan/${path.replaceAll("\\", "/")}`,
            await readFile(join(folder, path), "utf8"),
          ] as const,
      ),
    ),
  );
}
