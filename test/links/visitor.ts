import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { withoutBdi } from "../support/desk-visitor.ts";
import type { TestStack } from "../support/stack.ts";

/** What somebody sees who follows a link. */
export interface Visited {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it sends on to. */
  readonly location: string | null;
}

/** Opens an address as a browser, or something else, does; a redirect is not followed. */
export async function visit(url: string, request: RequestInit = {}): Promise<Visited> {
  const response = await fetch(url, { redirect: "manual", ...request });
  return {
    status: response.status,
    headers: response.headers,
    text: withoutBdi(await response.text()),
    location: response.headers.get("location"),
  };
}

/** Presses a button: the form goes to the address of its page. */
export function press(url: string, fields: Readonly<Record<string, string>>): Promise<Visited> {
  return visit(url, { method: "POST", body: new URLSearchParams(fields) });
}

/** The mail of that mailing that left last. */
export function mailOf(stack: Pick<TestStack, "mails">, mailing: string): CapturedMail {
  const mail = stack.mails().findLast(({ tags }) => tags.mailing === mailing);
  if (!mail) throw new Error(`No mail of ${mailing} left.`);
  return mail;
}

/** Where the button in a mail leads: on a line of its own, after the manager's for a card, before the one to object. */
export function linkIn({ text = "" }: Pick<CapturedMail, "text">): string {
  const links = [...text.matchAll(/: (http\S+\/links\/\S+)$/gm)].map(([, each]) => each);
  // The invitation has its buttons within its text.
  const [, answer] = /\((http\S+\/links\/[^/\s]+\/talk)\)/.exec(text) ?? [];
  const link = answer ?? links.find((each) => !each?.endsWith("/card"));
  if (!link) throw new Error("This mail has no link.");
  return link;
}

/** Where its header says that one click objects. */
export function unsubscribeIn({ headers }: Pick<CapturedMail, "headers">): string {
  const header = headers.find(({ name }) => name === "List-Unsubscribe");
  return header?.value.replace(/^<|>$/g, "") ?? "";
}
