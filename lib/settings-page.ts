import { z } from "zod";
import { sectorFigure } from "./plan/sector-file.ts";
import { settingsFile } from "./plan/settings-file.ts";
import { stageFile } from "./settings.ts";

const HEAD = `# Settings

<!-- Made by "npm run schemas" from lib/plan/settings-file.ts, lib/plan/sector-file.ts and lib/settings.ts. Change it there. -->

There are two files, and no setting is in both ([why](decisions/0004-settings-in-plan-settings-yaml.md)). A mistake stops the
build or the deploy and is reported with its line, what was given and what is allowed.
`;

const PLAN = `## The organisation: \`plan/settings.yaml\`

For HR. What people read and when they get it, the same for every stage. After a change: \`npm run build\`, then deploy.
What is sent when is in \`plan/plan.yaml\`.
`;

const SECTOR = `## The sector's figures: \`plan/sector.yaml\`

For HR. What was published about people who leave employers in your sector, with source and year. It stands beside your own figures in
the insights, never as a difference, because it was asked in another way. The first figure about \`recommend\` opens a manager's first
mail. Replace the file's \`figures\` with newer ones, or with those of your sector; write \`figures: []\` for none. Texts are in
each language. Each figure has:
`;

const STAGE = `## A deployment: \`stages/NAME.yaml\`

For operations. One file per stage; copy \`stages/example.yaml\`. It holds no secrets: AWS generates the keys, and a client's
secret is in the Cognito console.
`;

/** `docs/settings.md`: every setting, as described by its schema. */
export function settingsPage(): string {
  return [
    HEAD,
    PLAN,
    table(settingsFile),
    "",
    SECTOR,
    table(sectorFigure),
    "",
    STAGE,
    table(stageFile),
    "",
  ].join("\n");
}

function table(schema: z.ZodObject): string {
  const head = ["| setting | means | allowed | default |", "|---|---|---|---|"];
  return [...head, ...rowsOf(schema, "")].join("\n");
}

function rowsOf(group: z.ZodObject, before: string): string[] {
  return Object.entries(group.shape).flatMap(([key, schema]) => {
    const name = `${before}${key}`;
    const { inner, byDefault } = unwrap(schema as z.ZodType);
    const meaning = (schema as z.ZodType).description ?? inner.description ?? "";
    const cells = [`\`${name}\``, meaning, allowedBy(inner), byDefault];
    const row = `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
    return [row, ...(inner instanceof z.ZodObject ? rowsOf(inner, `${name}.`) : [])];
  });
}

/** What a schema says about a value that can't be meant. */
function allowedBy(schema: z.ZodType): string {
  return schema.safeParse(Symbol()).error?.issues[0]?.message ?? "";
}

function unwrap(schema: z.ZodType): { readonly inner: z.ZodType; readonly byDefault: string } {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) {
    return { inner: schema.unwrap() as z.ZodType, byDefault: "none" };
  }
  if (schema instanceof z.ZodDefault) {
    const { innerType, defaultValue } = schema.def;
    return { inner: innerType as z.ZodType, byDefault: `\`${JSON.stringify(defaultValue)}\`` };
  }
  return { inner: schema, byDefault: "must be set" };
}
