import { readArguments } from "../lib/command-line.ts";
import { runDemo } from "../lib/demo/run-demo.ts";

const { values } = readArguments({
  command: "npm run demo",
  does: "Lives through the departures in samples/ with a clock that is moved, shows what left, and checks it.",
  options: {
    year: { means: "sixty departures of a year instead, and the insights of it; takes minutes" },
  },
});
const root = `${import.meta.dirname}/..`;
process.exitCode = await runDemo({ root, out: process.stdout, year: values.year });
