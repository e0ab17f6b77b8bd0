import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { PERSONAS } from "../../lib/local/issuer/personas.ts";
import { UNUSED } from "../../lib/plan/without-unused.ts";
import type { PersonaId } from "../support/desk-visitor.ts";
import { TAKES_PICTURES } from "../support/thorough.ts";

/** Pictures of every page, which `npm run test:thorough` takes; git ignores the folder. */
const PICTURES = join(import.meta.dirname, "..", "..", "test-output", "pictures");

const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;
type Size = keyof typeof SIZES;

export interface WindowOptions {
  readonly size?: Size;
  readonly language?: Language;
  readonly scripts?: boolean;
  readonly colours?: "light" | "dark";
}

/** A window of somebody who has never been here. */
export async function openWindow(
  browser: Browser,
  { size = "desktop", language = "nl", scripts = true, colours = "light" }: WindowOptions = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: SIZES[size],
    locale: language === "nl" ? "nl-NL" : "en-GB",
    javaScriptEnabled: scripts,
    colorScheme: colours,
    reducedMotion: "reduce",
  });
  return context.newPage();
}

/** Signs in as somebody of the local issuer, from the page that asks for it. */
export async function signInAs(page: Page, url: string, persona: PersonaId): Promise<void> {
  const name = PERSONAS.find(({ id }) => id === persona)?.name ?? "";
  await page.goto(`${url}/desk`);
  await page.locator("main a.button").click();
  await page.getByRole("button", { name }).click();
}

export async function headingOf(page: Page): Promise<string | null> {
  return page.getByRole("heading", { level: 1 }).textContent();
}

/**
 * What is wrong with how a page looks and reads, in words; empty when all is well. The checker is itself a script, so
 * without scripts only the width is looked at.
 */
export async function faultsOf(page: Page, scripts = true): Promise<string[]> {
  const tooWide = (await isTooWide(page)) ? ["The page is wider than its window."] : [];
  return [...tooWide, ...(await withoutStyle(page)), ...(scripts ? await violations(page) : [])];
}

/** What of the page has no style, because the build took it for unused. */
async function withoutStyle(page: Page): Promise<string[]> {
  const found = await page
    .locator("html")
    .evaluate((html, unused) => unused.filter((selector) => html.querySelector(selector)), UNUSED);
  return found.map((selector) => `${selector} has no style: see lib/plan/without-unused.ts.`);
}

/**
 * What axe finds against WCAG 2.2 AA. Frames are somebody else's pages. It is run here rather than by its package for
 * Playwright, which carries all that is well out of the browser too: fifteen times as slow.
 */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: [["iframe"]] },
      { runOnly: tags, resultTypes: ["violations"] },
    );
    return found.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(" ")})`,
    );
  }, TAGS);
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A phone then has to push it around. */
async function isTooWide(page: Page): Promise<boolean> {
  const { width } = page.viewportSize() ?? SIZES.desktop;
  const content = await page.locator("html").evaluate((element) => element.scrollWidth);
  return content > width;
}

export async function picture(page: Page, name: string): Promise<void> {
  if (!TAKES_PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
