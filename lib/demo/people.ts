import { Temporal } from "temporal-polyfill";
import {
  moveByWorkingDays,
  type WorkCalendar,
} from "../../lambdas/departure/model/work-calendar.ts";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import type { Ask } from "./ask-api.ts";
import { leaveLine } from "./leaver-pages.ts";
import { isDigest, type PlayedMark } from "./played.ts";
import { linkIn, pressDone } from "./press-done.ts";
import type { Sample } from "./samples.ts";
import type { ToldDeparture } from "./told.ts";

/** A departure as far as it has been lived through. */
export interface Living {
  readonly sample: Pick<Sample, "forgets" | "line">;
  readonly recorded: ToldDeparture;
  readonly marks: PlayedMark[];
}

export interface PeopleOptions {
  readonly departures: readonly Living[];
  readonly ask: Ask;
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
}

/** Those who get mails. */
export interface People {
  /** Looks at the mails that have come since, and does what is to be done that afternoon. */
  act(mails: readonly CapturedMail[], now: Temporal.Instant): Promise<void>;
}

interface Task {
  readonly mail: CapturedMail;
  readonly living: Living;
  readonly day: Temporal.PlainDate;
}

/** Working days until a button is pressed, by turns. */
const DELAYS = [0, 1, 2];

/** Managers and desks press "done" within days, HR does its own steps on the day that it is told of them. */
export function people({ departures, ask, calendar, timeZone }: PeopleOptions): People {
  let seen = 0;
  let tasks: readonly Task[] = [];

  return {
    async act(mails, now) {
      const today = dayOf(now);
      const fresh = mails.slice(seen);
      seen = mails.length;
      tasks = [...tasks, ...fresh.flatMap(taskFor)];
      const isDue = ({ day }: Task) => Temporal.PlainDate.compare(day, today) <= 0;
      const due = tasks.filter(isDue);
      tasks = tasks.filter((task) => !isDue(task));
      for (const task of due) await press(task, now);
      for (const mail of fresh.filter(isDigest)) await doOwnSteps(mail, now);
    },
  };

  function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
    return instant.toZonedDateTimeISO(timeZone).toPlainDate();
  }

  function taskFor(mail: CapturedMail): Task[] {
    const living = departures.find(({ recorded }) => recorded.id === mail.tags.departure);
    if (!living || !linkIn(mail) || isForLeaver(mail, living.recorded)) return [];
    const delay = DELAYS[mail.number % DELAYS.length] ?? 0;
    const arrived = dayOf(Temporal.Instant.from(mail.sentAt));
    return [{ mail, living, day: moveByWorkingDays(arrived, delay, calendar) }];
  }

  /** What was withdrawn, or is somebody else's meanwhile, has a link that does nothing. */
  async function press({ mail, living }: Task, now: Temporal.Instant): Promise<void> {
    const { forgets, line } = living.sample;
    const left =
      line !== undefined && (await leaveLine(mail, line)) ? [mail.tags.mailing ?? ""] : [];
    const steps = (await pressDone(mail, forgets)) ?? [];
    living.marks.push(...[...left, ...steps].map((step) => ({ step, at: now })));
  }

  async function doOwnSteps({ text = "" }: CapturedMail, now: Temporal.Instant): Promise<void> {
    for (const { recorded, sample, marks } of departures) {
      if (!text.includes(recorded.employee.name)) continue;
      const { timeline } = await ask.show(recorded.id);
      const own = timeline.filter(
        ({ to, state, step, at }) =>
          to.role === "hr" &&
          state === "planned" &&
          !sample.forgets.includes(step) &&
          Temporal.Instant.compare(at.instant, now) <= 0,
      );
      for (const { step } of own) {
        await ask.markDone(recorded.id, step);
        marks.push({ step, at: now });
      }
    }
  }
}

/** A manager only hands those over. */
function isForLeaver({ tags }: CapturedMail, { mailings }: ToldDeparture): boolean {
  return mailings.some(({ id, to }) => id === tags.mailing && to.role === "leaver");
}
