import { readArguments } from "../lib/command-line.ts";
import { sayTrouble } from "../lib/say-trouble.ts";
// biome-ignore lint/style/noRestrictedImports: it is a test that a person may run against an account too.
import { tryDeploy } from "../test/deploy/try-deploy.ts";

const { values } = readArguments({
  command: "npm run test:deploy",
  does: "Deploys the shipped stacks for real, drives them from outside, and removes them.",
  options: {
    stage: {
      value: "NAME",
      means: "to AWS, as stages/NAME.yaml says; without it, to an emulator here",
    },
  },
});
try {
  process.exitCode = await tryDeploy(values.stage);
} catch (error) {
  sayTrouble(error);
}
