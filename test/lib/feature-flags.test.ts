import { readFileSync } from "node:fs";

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const recommended = read("node_modules/aws-cdk-lib/recommended-feature-flags.json");
const { stage: _, ...context } = read("cdk.json").context;

/** Where we differ: no other partition is meant, and the version before still imports exports (decision 63). */
const OURS = {
  "@aws-cdk/core:target-partitions": ["aws"],
  "@aws-cdk/core:defaultCrossStackReferences": "both",
};

test("a new version of CDK changes nothing of what is deployed without our knowing: each recommended flag is set", () => {
  expect(context).toEqual({ ...recommended, ...OURS });
});
