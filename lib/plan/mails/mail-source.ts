import { z } from "zod";
import { ACTION_LABELS } from "../../../lambdas/mails/templates.ts";
import { group, oneOf } from "../fields.ts";
import type { Mistake } from "../mistake.ts";
import { type Position, readYaml, type YamlSource } from "../yaml-source.ts";

/** A mail file in its two parts, each with its position in the file. */
export interface MailSource {
  readonly file: string;
  readonly text: string;
  /** The keys between the two lines of `---`. */
  readonly front: YamlSource;
  readonly body: string;
  /** Offset of the body in the text. */
  readonly bodyStart: number;
}

const FRONT = /^(---\r?\n)([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Splits a mail into front matter and Markdown. */
export function readMailSource(file: string, text: string): MailSource | Mistake {
  const [whole, fence = "", front = ""] = text.startsWith("---") ? (FRONT.exec(text) ?? []) : [];
  if (whole === undefined) {
    const message = "given no front matter; allowed: keys between two lines of ---, then Markdown";
    return { file, line: 1, column: 1, message };
  }
  return {
    file,
    text,
    front: readYaml(file, front, { line: 1, offset: fence.length }),
    body: text.slice(whole.length),
    bodyStart: whole.length,
  };
}

/** Line and column of an offset, both from 1. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A mistake on a line of a body, from 0. */
export function onBodyLine(
  { file, text, bodyStart }: MailSource,
  line: number,
  message: string,
): Mistake {
  const first = positionAt(text, bodyStart).line;
  return { file, line: first + line, column: 1, message };
}

const line = (longest: number) => {
  const allowed = `one line of 1 to ${longest} characters`;
  return z
    .string(allowed)
    .min(1, allowed)
    .max(longest, allowed)
    .regex(/^[^\p{Cc}]*$/u, allowed);
};

/** The keys of a mail. */
export const mailFront = group({
  title: line(60),
  subject: line(250),
  preview: line(250),
  action: line(300),
  label: oneOf(ACTION_LABELS).exactOptional().describe("The words above the action. Left out: do."),
  short: line(800),
  urgent: line(300).exactOptional().describe("Only of an urgent step: why it can't wait."),
});

/** The fixed words around every mail of a language: `layout.md`. */
export const layoutFront = group({
  greeting: line(100),
  greetingDesk: line(100),
  labelDo: line(40),
  labelKnow: line(40),
  labelAsk: line(40),
  sampleLabel: line(40),
  closing: line(100),
  signature: line(200),
  signatureHr: line(200),
  sender: line(300),
  whyManager: line(500),
  whyLeaver: line(500),
  whyDesk: line(500),
  whyColleague: line(500),
  whyInterviewer: line(500),
  whyFormer: line(500),
  whyHr: line(500),
  whyQuarter: line(500),
  reply: line(500),
  objectManager: line(500),
  objectLeaver: line(500),
  objectColleague: line(500),
  objectInterviewer: line(500),
  objectPrivate: line(1500),
  objectLink: line(100),
  opening: line(800),
  openingBrief: line(300),
  openingOnly: line(300),
  openingHow: line(500),
  reminder: line(200),
  alsoTitle: line(60),
  alsoText: line(300),
  handedOver: line(300),
  handedOverByDesk: line(300),
  button: line(60),
  buttonSteps: line(60),
  buttonOwn: line(60),
  buttonAddress: line(60),
  buttonConfirm: line(60),
  buttonQuestions: line(60),
  buttonTalk: line(60),
  buttonLookBack: line(60),
  buttonNo: line(60),
  privacyLink: line(100),
  cardLink: line(80),
  buttonMoments: line(60),
  buttonAgreed: line(60),
  buttonReport: line(60),
  buttonLines: line(60),
  buttonChoose: line(60),
  buttonFeedback: line(60),
  buttonInsights: line(60),
  buttonToday: line(60),
  talkLeaver: line(120),
  talkInterviewer: line(120),
  handOver: line(800),
  handOverSubject: line(60),
  handOverReply: line(300),
});

export type MailFront = z.output<typeof mailFront>;
export type LayoutFront = z.output<typeof layoutFront>;
