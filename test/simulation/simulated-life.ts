import type { Act } from "../../lib/rules/acts.ts";
import type { Life } from "../../lib/rules/life.ts";
import type { Fault } from "./faults.ts";
import type { Shown } from "./shown.ts";
import type { Story } from "./story.ts";
import type { SeenOfAnswers } from "./watched-answers.ts";

/** A life that was made up, of which nothing is hidden. */
export interface SimulatedLife extends Life {
  readonly story: Story;
  /** Everything that people did, those who read a mail too. */
  readonly acts: readonly Act[];
  /** The pages about a talk that people opened. */
  readonly shown: readonly Shown[];
  /** What became of what leavers answered. */
  readonly voice: SeenOfAnswers;
  /** What was taken in of a mail, in that order, by the name of its schedule: `Email Delivered`, `Email Bounced Transient`. */
  readonly heard: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of all that SES told, although whoever took it in may have died of it. */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of schedules at rest that nobody wants, and of mailings that have none. */
  readonly drift: readonly string[];
  /** The locks in which each departure stands, or stood until it was forgotten, and in the end. */
  readonly standsIn: ReadonlyMap<string, readonly string[]>;
  /** The words by which a departure is found. */
  readonly foundBy: (departureId: string) => readonly string[];
  readonly standsInTheEnd: ReadonlyMap<string, readonly string[]>;
  readonly isOver: boolean;
  readonly faults: readonly Fault[];
}
