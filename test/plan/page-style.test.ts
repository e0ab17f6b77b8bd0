import { gunzipSync } from "node:zlib";
import { LOOK, lookWith } from "../../lib/plan/mails/look.ts";
import { buildStyle } from "../../lib/plan/page-style.ts";

const style = await buildStyle(LOOK);
const css = gunzipSync(Buffer.from(style.gzip, "base64")).toString();

test("the stylesheet has one address as long as it is the same", async () => {
  expect((await buildStyle(LOOK)).hash).toBe(style.hash);
  expect(style.hash).toMatch(/^[0-9a-f]{16}$/);
});

test("it fetches nothing: no font, no picture, no other stylesheet", () => {
  expect(css).not.toMatch(/@import|url\((?!["']?data:)/);
});

test("it is small enough for a phone", () => {
  expect(Buffer.from(style.gzip, "base64").length).toBeLessThan(16_000);
});

test("it says everything in light and in dark, and keeps buttons as large as a finger", () => {
  expect(css).toContain("prefers-color-scheme:dark");
  expect(css).toMatch(/button,input,select\{min-height:2\.9rem\}/);
  expect(css).toContain("focus-visible");
});

test("an organisation's colour is in it, and gives it another address", async () => {
  const blue = await buildStyle(lookWith("#0b5cab"));
  expect(gunzipSync(Buffer.from(blue.gzip, "base64")).toString()).toContain("#0b5cab");
  expect(blue.hash).not.toBe(style.hash);
});
