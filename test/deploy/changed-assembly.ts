import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Template {
  readonly Resources: Record<string, TemplateResource>;
}

interface TemplateResource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what CloudFormation allows there.
  readonly Properties?: any;
  readonly DependsOn?: readonly string[];
}

/**
 * The next version of the program, as far as CloudFormation can tell: a copy of what was synthesised, in which each function
 * is described anew. `broken` has one resource more, a client of a user pool that is not there, made after all functions.
 */
export function changedAssembly(from: string, to: string, stack: string, broken: boolean): string {
  cpSync(from, to, { recursive: true });
  const file = `${stack}.template.json`;
  const before = readFileSync(join(to, file), "utf8");
  const { Resources, ...rest } = JSON.parse(before) as Template;
  const functions = Object.entries(Resources).filter(
    ([, { Type }]) => Type === "AWS::Lambda::Function",
  );
  for (const [, { Properties }] of functions) Properties.Description += " The next version.";
  const all = broken
    ? { ...Resources, Broken: impossible(functions.map(([id]) => id)) }
    : Resources;
  const after = JSON.stringify({ ...rest, Resources: all });
  writeFileSync(join(to, file), after);
  // A template is published under its hash: under the old one it would count as published.
  rename(to, { file, stack, hash: createHash("sha256").update(after).digest("hex") });
  return to;
}

function impossible(after: string[]): TemplateResource {
  return {
    Type: "AWS::Cognito::UserPoolClient",
    Properties: { UserPoolId: "nowhere_Nobody000" },
    DependsOn: after,
  };
}

interface Renaming {
  readonly file: string;
  readonly stack: string;
  readonly hash: string;
}

function rename(assembly: string, { file, stack, hash }: Renaming): void {
  const assets = readFileSync(join(assembly, `${stack}.assets.json`), "utf8");
  const { files } = JSON.parse(assets) as { files: Record<string, { source: { path: string } }> };
  const old = Object.keys(files).find((each) => files[each]?.source.path === file) ?? "";
  for (const name of [`${stack}.assets.json`, "manifest.json"]) {
    const path = join(assembly, name);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(old, hash));
  }
}
