import type { CapturedMail } from "../local/ses/captured-mail.ts";

/** A button that a page shows beside a step. */
interface Button {
  readonly step: string;
  readonly isOpen: boolean;
  /** It also asks whether the step's mail helped. */
  readonly asksHelped: boolean;
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
  const open = buttons.filter(({ step, isOpen }) => isOpen && !forgets.includes(step));
  for (const { step, asksHelped } of open) {
    await press(link, { step, do: "done" });
    if (asksHelped) await press(link, { step, do: "helped", as: helpedBy(mail) });
  }
  return open.map(({ step }) => step);
}

/** Most mails help. */
function helpedBy({ number }: CapturedMail): "yes" | "no" {
  return number % 5 === 4 ? "no" : "yes";
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
      asksHelped: article.includes('name="do" value="helped"'),
    }));
}

async function press(link: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const { status } = await fetch(link, { method: "POST", body: new URLSearchParams(fields) });
  if (status !== 200) throw new Error(`The button of ${fields.step} was answered with ${status}.`);
}
