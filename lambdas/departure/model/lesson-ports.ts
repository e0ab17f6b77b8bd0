import type { Temporal } from "temporal-polyfill";
import type { OpenLine } from "./closing-ports.ts";
import type { Language } from "./plan.ts";

/** What former colleagues said, and what is done about it. */
export interface Lesson {
  /** Of its content, so that publishing the same twice makes one. */
  readonly id: string;
  readonly published: Temporal.Instant;
  readonly texts: LessonTexts;
  /** The department that it is about; absent where it is about the whole organisation. */
  readonly department?: string;
  /** When it was published, it could be about five managers or more. */
  readonly hasManyManagers?: true;
}

export type LessonTexts = Readonly<Partial<Record<Language, LessonText>>>;

/** Its two halves. */
export interface LessonText {
  readonly said: string;
  readonly done: string;
}

/** Lessons as managers, leavers and HR read them. */
export interface PublishedLessons {
  /** Newest first. Reads are consistent, so one that was taken back is gone at once. */
  all(): Promise<Lesson[]>;
}

/** Lessons for those who write them. */
export interface Lessons extends PublishedLessons {
  publish(lesson: Omit<Lesson, "id">): Promise<void>;
  /** Deletes it. */
  takeBack(id: string): Promise<void>;
}

/** Open lines that were gathered in one month, at least five or none, to be read together. */
export interface GatheredLines {
  /** `2027-05`. */
  readonly month: string;
  readonly lines: readonly Pick<OpenLine, "id" | "words">[];
  /** All of them go then. */
  readonly until: Temporal.Instant;
}

/** The gathered lines for those who may read them: they reach no other. */
export interface LinePool {
  /** Of these months, as far as there are any. */
  of(months: readonly string[]): Promise<GatheredLines[]>;
}

/** The same for the one job that gathers them. Reads are consistent, but for a listing that may lag by a second. */
export interface LineGathering extends LinePool {
  /** Every line that is still kept, gathered or not. */
  lines(): Promise<OpenLine[]>;
  /** Once for each month: what was gathered stays. */
  gather(gathered: GatheredLines): Promise<void>;
  /** Deletes what was gathered in that month, each line with it. */
  end(month: string): Promise<void>;
}
