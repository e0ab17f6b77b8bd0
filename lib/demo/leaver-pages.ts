import { type Given, QUESTIONS } from "../../lambdas/departure/answers/answers.ts";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import { linkIn } from "./press-done.ts";

/** How a leaver answers questions, as `samples/demo.json` says it. */
export type Answering = "nameless" | "named";
/** What a leaver chooses half a year later. */
export type LookingBack = "talk" | "questions" | "no";

/** What is answered: something of each question, where nothing is said. */
interface Saying {
  readonly given?: Given;
  readonly words?: string;
}

/** Answers the questions behind a mail's link as a browser would. False where its link has no such page any more. */
export async function answerQuestions(
  mail: CapturedMail,
  page: "questions" | "look-back",
  answering: Answering,
  { given = { recommend: ["8"], return: ["perhaps"] }, words = "" }: Saying = {},
): Promise<boolean> {
  const form = await formAt(mail, page);
  if (!form) return false;
  const answers = new URLSearchParams({ do: "keep" });
  for (const question of QUESTIONS)
    for (const value of chosenFrom(form.offered(question), given[question]))
      answers.append(question, value);
  answers.set("words", words);
  answers.set("named", answering === "named" ? "yes" : "no");
  await form.press(answers);
  return true;
}

/** What the page offers of it; the first that it offers where nothing is said. Not every kind is asked everything. */
function chosenFrom(offered: readonly string[], given?: readonly string[]): readonly string[] {
  return given ? given.filter((option) => offered.includes(option)) : offered.slice(0, 1);
}

/** Agrees on a talk by telephone with HR, at the first moment that the page offers. Undefined without such a page. */
export async function agreeOnTalk(mail: CapturedMail): Promise<{ moment: string } | undefined> {
  const form = await formAt(mail, "talk?with=hr");
  if (!form) return undefined;
  const [moment] = form.offered("moment");
  if (!moment) throw new Error("The page about the talk offers no moment.");
  await form.press(new URLSearchParams({ with: "hr", how: "phone", moment, do: "choose" }));
  return { moment };
}

/** Says no on the page behind the invitation. False without such a page. */
export async function sayNo(mail: CapturedMail): Promise<boolean> {
  const form = await formAt(mail, "no");
  await form?.press(new URLSearchParams({ do: "no" }));
  return form !== undefined;
}

interface PageForm {
  /** The values of its radio buttons and ticks of that name, in order. */
  offered(name: string): string[];
  press(fields: URLSearchParams): Promise<void>;
}

async function formAt(mail: CapturedMail, path: string): Promise<PageForm | undefined> {
  const link = linkIn(mail);
  const page = link && (await fetch(`${link}/${path}`));
  if (!page || page.status === 404) return undefined;
  const text = await page.text();
  return {
    offered: (name) =>
      [...text.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, "g"))].map(
        ([, value = ""]) => value,
      ),
    async press(body) {
      const { status } = await fetch(`${link}/${path}`, { method: "POST", body });
      if (status !== 200) throw new Error(`The page ${path} was answered with ${status}.`);
    },
  };
}

/** The manager leaves one line about the plan. False where the mail asks for none. */
export async function leaveLine(mail: CapturedMail, line: string): Promise<boolean> {
  if (mail.tags.mailing !== "look-back") return false;
  const form = await formAt(mail, "feedback");
  await form?.press(new URLSearchParams({ line }));
  return form !== undefined;
}

/** Who held the talk says that it took place, with some lines for HR. False without such a page. */
export async function reportTalk(mail: CapturedMail, lines: string): Promise<boolean> {
  const form = await formAt(mail, "holder");
  await form?.press(new URLSearchParams({ do: "report", tookPlace: "yes", lines }));
  return form !== undefined;
}

/** The leaver reads those lines and lets HR have them. False without such a page. */
export async function releaseLines(mail: CapturedMail, lines: string): Promise<boolean> {
  const form = await formAt(mail, "lines");
  await form?.press(new URLSearchParams({ lines }));
  return form !== undefined;
}
