import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { addTotziens } from "../add-totziens.ts";
import type { Stage } from "../stage.ts";
import type { Resource } from "./idle-usage.ts";

const CDK_FILE = join(import.meta.dirname, "..", "..", "cdk.json");

/** All resources of a stage, as its templates would be deployed, without bundling its functions. */
export function stageResources(stage: Stage): Readonly<Record<string, Resource>> {
  const { context } = JSON.parse(readFileSync(CDK_FILE, "utf8")) as { context: object };
  const outdir = mkdtempSync(join(tmpdir(), "totziens-cost-"));
  const app = new App({
    context: { ...context, "aws:cdk:bundling-stacks": [] },
    builtinCloudFormationValidation: false,
    outdir,
  });
  addTotziens(app, stage);
  const { stacks } = app.synth();
  // A template is read when it is asked for.
  const resources = Object.assign({}, ...stacks.map(({ template }) => template.Resources));
  rmSync(outdir, { recursive: true });
  return resources;
}
