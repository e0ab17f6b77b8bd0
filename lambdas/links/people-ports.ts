import type { AnswersKept, Cards, HeldMoments } from "../departure/model/answer-ports.ts";
import type { Context } from "../departure/model/context.ts";
import type { PublishedLessons } from "../departure/model/lesson-ports.ts";
import type { LoadStyle } from "../http/load-style.ts";
import type { LoadHelp } from "../mails/load-help.ts";
import type { OutboxPorts } from "../use-cases/outbox/apply-outbox.ts";
import type { OpenPorts } from "./open-link.ts";

export interface PeoplePorts extends OutboxPorts, OpenPorts {
  readonly calendar: Context["calendar"];
  readonly answers: AnswersKept;
  readonly cards: Cards;
  readonly lessons: PublishedLessons;
  readonly moments: HeldMoments;
  /** A random id of 32 hexadecimal characters. */
  readonly random: () => string;
  /** Of AWS, where all data is. */
  readonly region: string;
  /** The pages' base URL, without a trailing slash. */
  readonly linksUrl: string;
  readonly loadHelp: LoadHelp;
  readonly loadStyle: LoadStyle;
}
