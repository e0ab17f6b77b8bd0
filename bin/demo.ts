import { readArguments } from "../lib/command-line.ts";
import { runDemo } from "../lib/demo/run-demo.ts";

readArguments({
  command: "npm run demo",
  does: "Lives through the departures in samples/ with a clock that is moved, shows what left, and checks it.",
});
const root = `${import.meta.dirname}/..`;
process.exitCode = await runDemo({ root, out: process.stdout });
