import { z } from "zod";
import { settingsFile } from "./plan/settings-file.ts";
import { stageFile } from "./settings.ts";

const HEAD = `# Settings

<!-- Made by "npm run schemas" from lib/plan/settings-file.ts and lib/settings.ts. Change it there. -->

There are two files, and no setting stands in both ([why](decisions/0004-settings-in-plan-settings-yaml.md)). A mistake in
one stops the build or the deploy, and is told with its line, what was given and what is allowed.
`;

const PLAN = `## The organisation: \`plan/settings.yaml\`

For HR. What people read and when they get it, the same for every stage. After a change: \`npm run build\`, then deploy.
When what is sent stands in \`plan/plan.yaml\`.
`;

const STAGE = `## A deployment: \`stages/NAME.yaml\`

For who runs it. One file for each stage; \`stages/example.yaml\` is there to be copied. No secret belongs in it: AWS makes
the keys, and the secret of a client stands in the Cognito console.
`;

/** \`docs/settings.md\`: every setting, as its schema describes it. */
export function settingsPage(): string {
  return [HEAD, PLAN, table(settingsFile), "", STAGE, table(stageFile), ""].join("\n");
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

/** What a schema says to something that nobody could have meant. */
function allowedBy(schema: z.ZodType): string {
  return schema.safeParse(Symbol()).error?.issues[0]?.message ?? "";
}

function unwrap(schema: z.ZodType): { readonly inner: z.ZodType; readonly byDefault: string } {
  if (schema instanceof z.ZodOptional) {
    return { inner: schema.unwrap() as z.ZodType, byDefault: "none" };
  }
  if (schema instanceof z.ZodDefault) {
    const { innerType, defaultValue } = schema.def;
    return { inner: innerType as z.ZodType, byDefault: `\`${JSON.stringify(defaultValue)}\`` };
  }
  return { inner: schema, byDefault: "must be set" };
}
