import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { addTotziens } from "../../lib/add-totziens.ts";
import { FIRST_DEPLOY } from "../../lib/constructs/keeping.ts";
import type { Settings } from "../../lib/settings.ts";

const PROJECT = join(import.meta.dirname, "..", "..");
const { context } = JSON.parse(readFileSync(join(PROJECT, "cdk.json"), "utf8"));

export const SETTINGS: Settings = {
  region: "eu-west-1",
  sender: { name: "Totziens", address: "hr@mail.example.org", domain: "mail.example.org" },
  sesRate: 14,
  sesSandbox: false,
  logRetentionDays: 90,
  disposable: false,
  dashboard: true,
};

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template holds whatever CloudFormation takes
  readonly Properties: any;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/**
 * Both stacks as they would be deployed, without bundling the functions. CDK's own check of the templates takes longer than
 * all the rest, and one file asks for it: `rules-of-aws.test.ts`.
 */
export function synthesise(
  settings: Partial<Settings> = {},
  { isChecked = false, isFirstDeploy = false, name = "test" } = {},
) {
  const app = new App({
    context: {
      ...context,
      "aws:cdk:bundling-stacks": [],
      ...(isFirstDeploy ? { [FIRST_DEPLOY]: "yes" } : {}),
    },
    builtinCloudFormationValidation: isChecked,
    outdir: mkdtempSync(join(tmpdir(), "totziens-")),
  });
  const stacks = addTotziens(app, { name, settings: { ...SETTINGS, ...settings } });
  const { directory } = app.synth();
  return {
    ...stacks,
    stateTemplate: Template.fromStack(stacks.state),
    template: Template.fromStack(stacks.application),
    report: JSON.parse(readFileSync(join(directory, "validation-report.json"), "utf8")),
  };
}

/** The resources of a type, by their logical ids. */
export function resources(template: Template, type: string): Record<string, Resource> {
  return template.findResources(type) as Record<string, Resource>;
}

/** The one resource of a type whose logical id begins like this. */
export function resource(template: Template, type: string, prefix = ""): Resource {
  const found = Object.entries(resources(template, type)).filter(([id]) => id.startsWith(prefix));
  const [first] = found;
  if (!first || found.length > 1) {
    throw new Error(`${found.length} resources ${type} begin with "${prefix}"; expected one.`);
  }
  return first[1];
}
