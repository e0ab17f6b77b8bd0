import { layoutHtml } from "../../lib/plan/mails/layout-html.ts";
import { LOOK } from "../../lib/plan/mails/look.ts";
import { readLayout } from "../../lib/plan/mails/read-layout.ts";
import { mailFiles } from "./small-mails.ts";

const PAIRS = [
  ["text", "card"],
  ["text", "action"],
  ["text", "sample"],
  ["muted", "page"],
  ["muted", "sample"],
  ["accent", "page"],
  ["accent", "card"],
  ["accent", "action"],
  ["accent", "sample"],
  ["onAccent", "accent"],
] as const;

describe.each(["light", "dark"] as const)("in the %s", (mode) => {
  test.each(PAIRS)("%s on %s can be read by people who see little (WCAG AA)", (text, ground) => {
    expect(contrast(LOOK[mode][text], LOOK[mode][ground])).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(["nl", "en"] as const)("the layout in %s", (language) => {
  const layout = readLayout(mailFiles({}), language).value;
  if (!layout) throw new Error("The layout has mistakes.");
  const html = layoutHtml(language, layout);

  test("says its language and reads from left to right, whatever the names", async () => {
    expect(await html).toContain(`<html lang="${language}" dir="ltr"`);
  });

  test("is made for light and dark", async () => {
    expect(await html).toContain('<meta name="color-scheme" content="light dark">');
    expect(await html).toContain("@media (prefers-color-scheme: dark)");
  });

  test("fetches nothing from anywhere, so that nobody learns who reads it", async () => {
    expect(await html).not.toMatch(/<img|<link|@import|src=|url\(/);
  });

  test("has its parts for Outlook", async () => {
    expect(await html).toContain("<!--[if mso | IE]>");
  });
});

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
