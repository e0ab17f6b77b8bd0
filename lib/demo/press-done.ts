import type { CapturedMail } from "../local/ses/captured-mail.ts";

/** A button that a page shows beside a step. */
interface Button {
  readonly step: string;
  readonly isOpen: boolean;
}

/**
 * Opens the link in a mail and presses "done" on its page, as a browser would, for each open step but those forgotten.
 * Gives the steps; undefined when the link does not work any more.
 */
export async function pressDone(
  mail: CapturedMail,
  forgets: readonly string[],
): Promise<readonly string[] | undefined> {
  const link = linkIn(mail);
  if (!link) return [];
  const page = await fetch(link);
  if (page.status === 404) return undefined;
  const buttons = buttonsIn(await page.text());
  const steps = buttons
    .filter(({ step, isOpen }) => isOpen && !forgets.includes(step))
    .map(({ step }) => step);
  for (const step of steps) await press(link, step);
  return steps;
}

/** The button in a mail; absent where it only tells something. */
export function linkIn({ text = "" }: Pick<CapturedMail, "text">): string | undefined {
  return /https?:\/\/\S+\/links\/[\w.-]+/.exec(text)?.[0];
}

/** One article for each step; where it says what to do now, it is open. */
function buttonsIn(page: string): Button[] {
  return page
    .split("<article ")
    .slice(1)
    .filter((article) => article.includes('name="do" value="done"'))
    .map((article) => ({
      step: /name="step" value="([^"]+)"/.exec(article)?.[1] ?? "",
      isOpen: article.includes('class="now"'),
    }));
}

async function press(link: string, step: string): Promise<void> {
  const { status } = await fetch(link, {
    method: "POST",
    body: new URLSearchParams({ step, do: "done" }),
  });
  if (status !== 200) throw new Error(`The button of ${step} was answered with ${status}.`);
}
