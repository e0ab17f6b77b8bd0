import type { Temporal } from "temporal-polyfill";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import { agreeOnTalk, answerQuestions, releaseLines, reportTalk, sayNo } from "./leaver-pages.ts";
import type { PlayedSaid, Said } from "./played.ts";
import type { Sample } from "./samples.ts";
import type { ToldDeparture } from "./told.ts";

/** A leaver as far as they have been asked. */
export interface Leaving {
  readonly sample: Pick<Sample, "leaver">;
  readonly recorded: ToldDeparture;
  readonly said: PlayedSaid[];
}

export interface Leavers {
  /** Looks at the mails that have come since, and answers those that ask something. */
  act(mails: readonly CapturedMail[], now: Temporal.Instant): Promise<void>;
}

/** What came of one mail: undefined where nothing was asked, or its page is gone. */
type Answer = (mail: CapturedMail, sample: Leaving["sample"]) => Promise<Said | undefined>;

const LINES = "Het werk was mooi. Het rooster kwam vaak te laat.";

/** What a mail's link leads to, and what is done there. Each is done once. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  questions: async (mail, { leaver }) => {
    const { exit } = leaver;
    if (!exit || !(await answerQuestions(mail, "questions", exit, leaver))) return undefined;
    return { what: "answered at the end", how: exit };
  },
  "look-back": (mail, { leaver }) => lookBack(mail, leaver),
  holder: async (mail) => {
    if (!mail.tags.mailing?.startsWith("talk-report")) return undefined;
    return (await reportTalk(mail, LINES)) ? { what: "told HR of the talk" } : undefined;
  },
  lines: async (mail) => {
    if (!mail.tags.mailing?.startsWith("talk-lines")) return undefined;
    return (await releaseLines(mail, LINES)) ? { what: "read what was written" } : undefined;
  },
};

/** Leavers answer as their sample says, and who holds a talk tells of it. */
export function leavers(departures: readonly Leaving[]): Leavers {
  let seen = 0;
  return {
    async act(mails, now) {
      const fresh = mails.slice(seen);
      seen = mails.length;
      for (const mail of fresh) {
        const leaving = departures.find(({ recorded }) => recorded.id === mail.tags.departure);
        if (leaving) await answer(mail, leaving, now);
      }
    },
  };
}

async function answer(mail: CapturedMail, leaving: Leaving, at: Temporal.Instant): Promise<void> {
  for (const [page, press] of Object.entries(ANSWERS)) {
    const isDone = leaving.said.some((each) => each.page === page);
    if (isDone || !leadsTo(mail, page)) continue;
    const said = await press(mail, leaving.sample);
    if (said) leaving.said.push({ ...said, page, at, mail });
  }
}

function leadsTo({ text = "" }: CapturedMail, page: string): boolean {
  return new RegExp(`/links/[\\w.-]+/${page}\\b`).test(text);
}

async function lookBack(
  mail: CapturedMail,
  { "half-year": choice, ...leaver }: Sample["leaver"],
): Promise<Said | undefined> {
  if (choice === "talk") {
    const agreed = await agreeOnTalk(mail);
    return agreed && { what: "chose a talk", moment: agreed.moment };
  }
  const isSaid =
    choice === "questions"
      ? await answerQuestions(mail, "look-back", "nameless", leaver)
      : choice === "no" && (await sayNo(mail));
  return isSaid
    ? { what: choice === "no" ? "said no, thank you" : "answered half a year later" }
    : undefined;
}
