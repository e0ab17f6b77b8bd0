import { brotliDecompressSync } from "node:zlib";
import { LOOK, lookWith } from "../../lib/plan/mails/look.ts";
import { buildStyle } from "../../lib/plan/page-style.ts";
import type { StyleName } from "../../lib/plan/stylesheets.ts";

const built = { links: await builtAs("links"), desk: await builtAs("desk") };

describe.each(["links", "desk"] as const)("the stylesheet of %s", (name) => {
  const { style, css } = built[name];

  test("has one address as long as it is the same", async () => {
    expect((await buildStyle(name, LOOK)).hash).toBe(style.hash);
    expect(style.hash).toMatch(/^[0-9a-f]{16}$/);
  });

  test("fetches nothing: no font, no picture, no other stylesheet", () => {
    expect(css).not.toMatch(/@import|url\((?!["']?data:)/);
  });

  test("is small enough for a phone", () => {
    // HR's pages have more parts, and are read on a wider screen.
    const most = { links: 10_000, desk: 13_500 };
    expect(Buffer.from(style.brotli, "base64").length).toBeLessThan(most[name]);
  });

  test("says everything in light and in dark, and keeps buttons as large as a finger", () => {
    expect(css).toContain("prefers-color-scheme:dark");
    expect(css).toMatch(/button,input,select\{min-height:2\.9rem\}/);
    expect(css).toContain("focus-visible");
  });

  test("has the organisation's colour, which gives it another address", async () => {
    const blue = await buildStyle(name, lookWith("#0b5cab"));
    expect(brotliDecompressSync(Buffer.from(blue.brotli, "base64")).toString()).toContain(
      "#0b5cab",
    );
    expect(blue.hash).not.toBe(style.hash);
  });
});

async function builtAs(name: StyleName) {
  const style = await buildStyle(name, LOOK);
  return { style, css: brotliDecompressSync(Buffer.from(style.brotli, "base64")).toString() };
}
