import type { TestOutcome } from "./send-test.ts";

/** What the page of a mail says that can be looked at and tried. */
export interface MailWords {
  readonly back: string;
  readonly mailFacts: Readonly<Record<"from" | "to" | "when" | "subject" | "replyTo", string>>;
  readonly noAddressYet: string;
  readonly morning: string;
  readonly linksAreDead: string;
  readonly hasLeft: string;
  readonly frameTitle: (title: string) => string;
  readonly asText: string;
  readonly test: string;
  readonly testWhat: (address: string) => string;
  readonly testNoAddress: string;
  readonly outcomes: Readonly<Record<TestOutcome, string>>;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
}
