import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { somebodyElse } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { type Answered, startTestStack, type TestStack } from "../support/stack.ts";

/** Just after the invitations left, on a Monday. */
const INVITED_AT = "2027-08-30T11:00";

export interface Invited {
  readonly id: string;
  /** The page behind the link in the invitation. */
  page(name: string): string;
  /** The departure as the API shows it now. */
  present(): Promise<Answered["body"]>;
  /** HR posts that to it, by its address after the departure's. */
  post(path: string, body: object): Promise<Answered>;
}

/** A stack with that many leavers, who were invited half an hour ago. */
export async function startWithInvited(
  count: number,
  employee: object = {},
): Promise<{ readonly stack: TestStack; readonly invited: readonly Invited[] }> {
  const stack = await startTestStack("2027-08-27T10:00");
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const privateAddress = `oud.collega.${number}@thuis.example`;
    const { status, body } = await stack.ask("/departures", {
      body: somebodyElse({ privateAddress, ...employee }),
    });
    if (status !== 201) throw new Error(`Not recorded: ${JSON.stringify(body)}`);
    ids.push(body.id);
  }
  await stack.advanceTo(at(INVITED_AT));
  return { stack, invited: ids.map((id) => invitedTo(stack, id)) };
}

/** The link in an invitation, without the page that a button of it leads to. */
export function invitationLink({ text = "" }: Pick<CapturedMail, "text">): string {
  const [link] = /http\S+\/links\/[^/\s)]+(?=\/talk)/.exec(text) ?? [];
  if (!link) throw new Error("This mail invites nobody.");
  return link;
}

function invitedTo(stack: TestStack, id: string): Invited {
  const path = `/departures/${id}`;
  const mail = stack
    .mails()
    .find(({ tags }) => tags.departure === id && tags.mailing === "post-exit-invite");
  const link = invitationLink(mail ?? {});
  return {
    id,
    page: (name) => `${link}/${name}`,
    present: async () => (await stack.ask(path)).body,
    post: (under, body) => stack.ask(`${path}${under}`, { body }),
  };
}
