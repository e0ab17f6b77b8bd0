import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LOOK, type Shades } from "../../plan/mails/look.ts";

const both = (name: keyof Shades) => `light-dark(${LOOK.light[name]}, ${LOOK.dark[name]})`;

/** The look of the local pages, in the colours of the mails. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: ${both("text")};
  --quiet: ${both("muted")};
  --paper: ${both("card")};
  --ground: ${both("page")};
  --line: ${both("line")};
  --accent: ${both("accent")};
  --on-accent: ${both("onAccent")};
  --wrong: light-dark(#a3200d, #ffab9c);
}
${readFileSync(join(import.meta.dirname, "local.css"), "utf8")}`;
