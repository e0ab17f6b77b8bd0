import type { Browser } from "playwright-core";
import type { Language } from "../../lambdas/departure/model/plan.ts";
import { startTestStack, type TestStack, type TestStackOptions } from "../support/stack.ts";
import { IS_THOROUGH } from "../support/thorough.ts";
import { launchChromium } from "./chromium.ts";

/** A desk and a browser, for all tests of a file: there once the first of them begins. */
export function deskAt(
  startsAt: string,
  prepare?: (stack: TestStack) => Promise<void>,
  options?: TestStackOptions,
) {
  const desk = {} as { stack: TestStack; browser: Browser };
  beforeAll(async () => {
    [desk.stack, desk.browser] = await Promise.all([
      startTestStack(startsAt, options),
      launchChromium(),
    ]);
    await prepare?.(desk.stack);
  });
  afterAll(async () => {
    await desk.browser.close();
    await desk.stack.close();
  });
  return desk as Readonly<typeof desk>;
}

/** What the stories know the words of. */
const STORY_LANGUAGES = ["nl", "en"] as const satisfies readonly Language[];

/** Each language with each size, with and without scripts, and each size with and without: every pair of them once. */
const EVERY_PAIR = STORY_LANGUAGES.flatMap((language) =>
  (["phone", "desktop"] as const).map((size) => ({
    language,
    size,
    scripts: (language === "nl") === (size === "phone"),
  })),
);

/** Each language, each size, with and without scripts: each of them once. In the dark most pages are looked at in both sizes. */
const EACH_ONCE: typeof EVERY_PAIR = [
  { language: "nl", size: "phone", scripts: true },
  { language: "en", size: "desktop", scripts: false },
];

/** The windows that a story is told in. */
export const WINDOWS = IS_THOROUGH ? EVERY_PAIR : EACH_ONCE;
