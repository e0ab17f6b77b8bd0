import type { Temporal } from "temporal-polyfill";
import type { Cards, NamedAnswers } from "../departure/model/answer-ports.ts";
import type { Drafts, TestMails } from "../departure/model/desk-records.ts";
import type { FeedbackPool } from "../departure/model/feedback.ts";
import type { ChosenColumns, ImportQueue, Imports } from "../departure/model/imports.ts";
import type { Releases } from "../departure/model/insight-ports.ts";
import type { Lessons, LinePool } from "../departure/model/lesson-ports.ts";
import type { Asking, Listing } from "../departure/model/listing.ts";
import type { Plan } from "../departure/model/plan.ts";
import type { Hashing, PersonLocks } from "../departure/model/ports.ts";
import type { KnownPeople, UncertainDepartures } from "../departure/model/record-ports.ts";
import type { EncryptedTokens, Sessions, SignIns } from "../departure/model/sign-ins.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import type { LoadStyle } from "../http/load-style.ts";
import type { LoadHelp } from "../mails/load-help.ts";
import type { LoadTemplates } from "../mails/load-templates.ts";
import type { OutboxPorts } from "../use-cases/outbox/apply-outbox.ts";
import type { Rights } from "./rights.ts";

/** The ports of the desk's pages. */
export interface DeskPorts extends OutboxPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly clock: () => Temporal.Instant;
  readonly listing: Listing;
  readonly asking: Asking;
  readonly locks: PersonLocks;
  readonly uncertain: UncertainDepartures;
  readonly hashing: Hashing;
  readonly loadTemplates: LoadTemplates;
  readonly loadHelp: LoadHelp;
  readonly loadStyle: LoadStyle;
  /** The desk's public URL, without a trailing slash. */
  readonly url: string;
  readonly signIns: SignIns;
  readonly seals: EncryptedTokens;
  readonly sessions: Sessions;
  readonly drafts: Drafts;
  readonly testMails: TestMails;
  readonly imports: Imports;
  readonly importQueue: ImportQueue;
  readonly chosenColumns: ChosenColumns;
  readonly knownPeople: KnownPeople;
  readonly namedAnswers: NamedAnswers;
  readonly cards: Cards;
  /** Published figures, to read. */
  readonly releases: Pick<Releases, "latest">;
  readonly lessons: Lessons;
  readonly linePool: LinePool;
  readonly feedback: FeedbackPool;
  /** The From header of every mail. */
  readonly sender: string;
  readonly rights: Rights;
  /** Sessions end by this clock. */
  readonly wallClock: () => Temporal.Instant;
}
