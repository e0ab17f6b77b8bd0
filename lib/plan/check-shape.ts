import type { z } from "zod";
import { type Checked, describeGiven, type Mistake } from "./mistake.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

type GoneKeys = Readonly<Record<string, string>>;

/**
 * Checks a file against its schema, every mistake at once.
 *
 * This folder's schemas word errors as what is allowed; the given value is added here. `gone` has the keys that an earlier
 * version took, with what to do.
 */
export function checkShape<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  gone: GoneKeys = {},
): Checked<z.output<S>> {
  if (source.mistakes.length > 0) return { value: undefined, mistakes: source.mistakes };
  const result = schema.safeParse(source.data);
  if (result.success) return { value: result.data, mistakes: [] };
  return {
    value: undefined,
    mistakes: result.error.issues.flatMap((issue) => mistakesOf(issue, source, gone)),
  };
}

function mistakesOf(issue: z.core.$ZodIssue, source: YamlSource, gone: GoneKeys): Mistake[] {
  const { file } = source;
  if (issue.code !== "unrecognized_keys") {
    const given = describeGiven(valueAt(source.data, issue.path));
    const message = `${describePath(issue.path)}${given}; allowed: ${issue.message}`;
    return [{ file, ...source.positionOf(issue.path), message }];
  }
  return issue.keys.map((key) => ({
    file,
    ...source.positionOfKey(issue.path, key),
    message: `${describePath(issue.path)}given the key "${key}"${
      Object.hasOwn(gone, key)
        ? `, which is gone; allowed: nothing, so ${gone[key]}`
        : `; allowed: ${issue.message}`
    }`,
  }));
}

/** `steps[3].when.workingDays: `, or empty for the file itself. */
function describePath(path: Path): string {
  if (path.length === 0) return "";
  const words = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return `${words.join("").replace(/^\./, "")}: `;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    data,
  );
}
