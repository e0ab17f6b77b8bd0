import { connectPeople } from "../../lambdas/links/connect.ts";
import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import type { Mailed } from "./pool.ts";
import { type Visited, visit } from "./visitor.ts";

/** Where mail reaches the leaver: a mailbox of their own, the one at work, or paper that the manager prints. */
export type Reached = "private" | "work" | "paper";

/** The link of a mail that leads to pages, wherever in its text. */
export function linkOf(text = ""): string {
  const [link] = /http\S+?\/links\/[^/\s)]+(?=\/)/.exec(text) ?? [];
  if (!link) throw new Error("This mail leads to no page.");
  return link;
}

/** The address of a page behind the link. */
export function pageOf(link: string, page: string): string {
  return `${link.replace(/(\/links\/[^/?#]+).*$/, "$1")}/${page}`;
}

/** Presses the button of a page with questions; pairs, since an option may be chosen beside another. */
export function answer(
  url: string,
  fields: readonly (readonly [name: string, value: string])[],
): Promise<Visited> {
  const body = new URLSearchParams();
  for (const [name, value] of [...fields, ["do", "keep"] as const]) body.append(name, value);
  return visit(url, { method: "POST", body });
}

export interface AskedOptions {
  readonly reached?: Reached;
  readonly mailing?: string;
  readonly until?: string;
  /** Of the submission. */
  readonly changes?: object;
}

/**
 * Departures whose questions were just mailed, for one test each to do with as it likes. By default those at the end, open
 * until 12 March.
 */
export async function startAsked(
  count: number,
  {
    reached = "private",
    mailing = "exit-questions",
    until = "2027-02-12T10:00",
    changes = {},
  }: AskedOptions = {},
): Promise<{ readonly stack: TestStack; take(): Mailed }> {
  const stack = await startTestStack("2027-01-14T15:30");
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const employee = employeeReached(reached, number);
    const { body } = await stack.ask("/departures", { body: submission({ employee, ...changes }) });
    ids.push(body.id);
  }
  await stack.advanceTo(at(until));
  return {
    stack,
    take() {
      const id = ids.pop() ?? "";
      const mail = stack
        .mails()
        .find(({ tags }) => tags.departure === id && tags.mailing === mailing);
      return { id, path: `/departures/${id}`, link: linkOf(mail?.text) };
    },
  };
}

function employeeReached(reached: Reached, number: number): object {
  const name = `Sanne ${"abcdefghijklmnopqrstuvwxyz"[number]?.toUpperCase()}akker`;
  const addresses = {
    private: { privateAddress: `sanne.${number}@thuis.example` },
    work: { workAddress: `s.${number}@delinde.example` },
    paper: {},
  };
  return { name, ...addresses[reached] };
}

/** What is kept of the answers on that occasion. */
export function keptOf(
  { environment, now }: Pick<TestStack, "environment" | "now">,
  id: string,
  occasion: "exit" | "half-year" = "exit",
) {
  return connectPeople(environment, { clock: () => now() }).answers.find(id, occasion);
}

/** A page as it is read. */
export function read(text: string): string {
  return text
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, "")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");
}
