import { z } from "zod";
import { planFile } from "./plan-file.ts";
import { sectorFile } from "./sector-file.ts";
import { settingsFile } from "./settings-file.ts";

/** The JSON Schemas of `plan/` for editors, by path from the project's root. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["plan/plan.schema.json", editorSchema(planFile, "The farewell plan of Totziens")],
    ["plan/settings.schema.json", editorSchema(settingsFile, "The settings of Totziens")],
    ["plan/sector.schema.json", editorSchema(sectorFile, "The sector's figures of Totziens")],
  ]);
}

/** Draft 7 has the best support in editors' YAML extensions. */
export function editorSchema(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", target: "draft-7" });
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`;
}
