import { contrast } from "../../lib/plan/mails/contrast.ts";
import { layoutHtml } from "../../lib/plan/mails/layout-html.ts";
import { LOOK, lookWith, readabilityOf } from "../../lib/plan/mails/look.ts";
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

const LOOKS = [
  ["Totziens", undefined],
  ["a house in blue", "#0b5cab"],
  ["a house in green", "#1f6b3a"],
  ["a house in purple", "#6b2c91"],
  ["a house in black", "#000000"],
] as const;

describe.each(LOOKS)("in the colours of %s", (_house, colour) => {
  const look = lookWith(colour);
  describe.each(["light", "dark"] as const)("in the %s", (mode) => {
    test.each(PAIRS)("%s on %s can be read by people who see little (WCAG AA)", (text, ground) => {
      expect(contrast(look[mode][text], look[mode][ground])).toBeGreaterThanOrEqual(4.5);
    });
  });
});

test("a chosen colour is the one of buttons and links, and who chooses none keeps ours", () => {
  expect(lookWith("#0b5cab").light).toMatchObject({ accent: "#0b5cab", onAccent: "#ffffff" });
  expect(lookWith(undefined)).toBe(LOOK);
});

test.each([
  ["#ffcc00", 1.3],
  ["#777777", 3.8],
  ["#0b5cab", 5.8],
])("%s can be read with %f : 1 where it is worst", (colour, ratio) => {
  expect(Number(readabilityOf(colour).toFixed(1))).toBe(ratio);
});

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  // From the examples of WCAG's own understanding document.
  ["#767676", "#ffffff", 4.54],
])("%s and %s differ by %f", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

describe.each(["nl", "en"] as const)("the layout in %s", (language) => {
  const layout = readLayout(mailFiles({}), language).value;
  if (!layout) throw new Error("The layout has mistakes.");
  const html = layoutHtml(language, layout, LOOK);

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

  test("begins with the logo of an organisation that has one, at most 48 pixels high, its name when it is blocked", async () => {
    const logo = "https://delinde.example/logo.png";
    const withLogo = await layoutHtml(language, layout, lookWith(undefined, logo));
    expect(withLogo.match(/<img[^>]*>/g)).toEqual([
      expect.stringMatching(
        /^<img src="https:\/\/delinde\.example\/logo\.png" alt="{{organisation}}" height="48" style="[^"]*max-height:48px/,
      ),
    ]);
    expect(withLogo).toContain("[data-ogsc] .logo img { background:#ffffff !important;");
  });

  test("has its parts for Outlook", async () => {
    expect(await html).toContain("<!--[if mso | IE]>");
  });
});
