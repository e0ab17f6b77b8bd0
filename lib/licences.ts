/** A package as `package-lock.json` has it. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

export interface Lock {
  /** By folder: `node_modules/zod`. */
  readonly packages: Readonly<Record<string, Locked>>;
}

/** One package and the licence it gives itself. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  /** It is in a function or in a stack; others are only used to build, test and try. */
  readonly isShipped: boolean;
}

/** Every installed package with its licence, by name. */
export function licencesIn({ packages }: Lock): Licensed[] {
  return Object.entries(packages)
    .filter(([folder]) => folder !== "")
    .map(([folder, { version = "", license = "unknown", dev, devOptional }]) => ({
      name: folder.split("node_modules/").at(-1) ?? folder,
      version,
      licence: license,
      isShipped: !dev && !devOptional,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** What ships, package by package, then how many of the others have which licence. */
export function licencesText(all: readonly Licensed[]): string {
  const shipped = all.filter(({ isShipped }) => isShipped);
  const others = Map.groupBy(
    all.filter(({ isShipped }) => !isShipped),
    ({ licence }) => licence,
  );
  const counts = [...others].toSorted(([, one], [, other]) => other.length - one.length);
  const width = Math.max(...shipped.map(({ licence }) => licence.length));
  return [
    `In functions and stacks (${shipped.length}):`,
    ...shipped.map(
      ({ licence, name, version }) => `  ${licence.padEnd(width)}  ${name} ${version}`,
    ),
    "",
    `To build, test and try (${all.length - shipped.length}):`,
    ...counts.map(([licence, found]) => `  ${licence.padEnd(width)}  ${found.length}`),
  ].join("\n");
}
