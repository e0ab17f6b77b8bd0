import type { Recipient } from "../../../../lambdas/departure/model/plan.ts";
import { isInterviewMail, MAILS_OF_HR, PAGE_TEXTS } from "../../../../lambdas/mails/mail-names.ts";
import type { Mistake } from "../../mistake.ts";
import type { MailPath, WantedMail } from "../mail-names.ts";
import { type MailFront, onBodyLine, readMailSource } from "../mail-source.ts";
import { parseBody } from "../parse-body.ts";
import { type Block, blocksOf } from "./blocks.ts";

/** A text of `plan/` that is whole, ready to be measured. */
export interface MeasuredMail extends Pick<MailPath, "file" | "language" | "name" | "variant"> {
  readonly front: MailFront;
  readonly blocks: readonly Block[];
  readonly sort: SortOfMail;
  readonly to: Recipient;
  /** A mistake in a key. */
  inKey(key: keyof MailFront, message: string): Mistake;
  /** A mistake in a block. */
  inBlock(block: Pick<Block, "line">, message: string): Mistake;
}

/** A step's mail, a notice or a list of steps, a page behind a link, or HR's mail about many departures. */
export type SortOfMail = "step" | "notice" | "page" | "digest";

/** Undefined for a text without keys, which is reported elsewhere. */
export function measuredMail(
  path: MailPath,
  text: string,
  wanted: readonly WantedMail[],
): MeasuredMail | undefined {
  const source = readMailSource(path.file, text);
  if ("message" in source) return undefined;
  const { tokens, lineOf } = parseBody(source.body);
  const mail = wanted.find(({ name }) => name === path.name);
  return {
    ...path,
    front: source.front.data as MailFront,
    blocks: blocksOf(tokens),
    sort: sortOf(path.name, mail),
    to: mail?.toForKind?.[path.variant ?? ""] ?? mail?.to ?? recipientByName(path.name),
    inKey: (key, message) => ({
      file: path.file,
      ...source.front.positionOf([key]),
      message: `${key}: ${message}`,
    }),
    inBlock: ({ line }, message) => onBodyLine(source, lineOf(line), message),
  };
}

function sortOf(name: string, mail: WantedMail | undefined): SortOfMail {
  if (MAILS_OF_HR.includes(name)) return "digest";
  if ((PAGE_TEXTS as readonly string[]).includes(name)) return "page";
  return mail?.to ? "step" : "notice";
}

const TO_LEAVER: ReadonlySet<string> = new Set([
  "confirm-address",
  "exit-questions-again",
  "talk-lines",
  "talk-named",
]);

function recipientByName(name: string): Recipient {
  if (name.endsWith("-leaver") || TO_LEAVER.has(name)) return "leaver";
  return MAILS_OF_HR.includes(name) ? "hr" : "manager";
}

/** Only mails up to the last day can be forwarded through the manager. */
export function mayBeForwarded({ name, to }: Pick<MeasuredMail, "name" | "to">): boolean {
  return to === "leaver" && !isInterviewMail(name) && !AFTER_LAST_DAY.has(name);
}

const AFTER_LAST_DAY: ReadonlySet<string> = new Set([...TO_LEAVER, "address-leaver"]);
