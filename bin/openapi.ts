import { readFile } from "node:fs/promises";
import { join } from "node:path";

// npm run openapi
// Prints the API document as the build made it.
const file = join(import.meta.dirname, "..", "build", "openapi.json");
console.log(JSON.stringify(JSON.parse(await readFile(file, "utf8")), undefined, 2));
