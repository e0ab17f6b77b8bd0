import { readArguments } from "../lib/command-line.ts";
import { runDemo } from "../lib/demo/run-demo.ts";

const { values } = readArguments({
  command: "npm run demo",
  does: "Plays the departures in samples/ with a clock that moves on, shows what was sent, and checks it.",
  options: {
    year: { means: "a year of sixty departures instead, with its insights; takes minutes" },
  },
});
const root = `${import.meta.dirname}/..`;
process.exitCode = await runDemo({ root, out: process.stdout, year: values.year });
