import { parseArgs } from "node:util";
import { SetupError } from "../lib/setup-error.ts";
// biome-ignore lint/style/noRestrictedImports: it is a test that a person may run against an account too.
import { tryDeploy } from "../test/deploy/try-deploy.ts";

// npm run test:deploy [-- --stage NAME]
// Deploys the shipped stacks for real, drives them from outside, and removes them. Without a stage: to an emulator here.
try {
  process.exitCode = await tryDeploy(readStageName());
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

function readStageName(): string | undefined {
  try {
    return parseArgs({ options: { stage: { type: "string" } } }).values.stage;
  } catch (error) {
    throw new SetupError(`${(error as Error).message}; allowed: --stage NAME, or nothing.`);
  }
}
