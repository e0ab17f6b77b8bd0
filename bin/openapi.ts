import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readArguments } from "../lib/command-line.ts";

readArguments({
  command: "npm run openapi",
  does: "Prints the API as an OpenAPI 3.1 document, as the build made it.",
});
const file = join(import.meta.dirname, "..", "build", "openapi.json");
console.log(JSON.stringify(JSON.parse(await readFile(file, "utf8")), undefined, 2));
