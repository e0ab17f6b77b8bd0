import { parseArgs } from "node:util";
import { SetupError } from "../lib/setup-error.ts";
// biome-ignore lint/style/noRestrictedImports: it is a test that a person may run against an account too.
import { tryDeploy } from "../test/deploy/try-deploy.ts";

// npm run test:deploy [-- --stage NAME]
// Deploys the shipped stacks for real, drives them from outside, and removes them. Without a stage: to an emulator here.
try {
  const { values } = parseArgs({ options: { stage: { type: "string" } } });
  process.exitCode = await tryDeploy(values.stage);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
