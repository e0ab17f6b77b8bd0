import type { CapturedMail } from "../../lib/local/ses/captured-mail.ts";
import { answersPageOf, peopleOf } from "../desk/answered.ts";
import { pageOf } from "../desk/departure-pages.ts";
import { visit } from "../links/visitor.ts";
import { type PersonaId, signIn } from "../support/desk-visitor.ts";
import type { startReceiver } from "../support/receiver.ts";
import type { TestStack } from "../support/stack.ts";

/** A life in progress. */
export interface Lived {
  readonly stack: TestStack;
  readonly id: string;
  readonly receiver: Awaited<ReturnType<typeof startReceiver>>;
}

/** All that HR, its system, a manager and an operator see of a departure, and how it is at rest: each as a text. */
export async function everythingSeen(lived: Lived): Promise<Record<string, string>> {
  const { stack, id, receiver } = lived;
  const seen = {
    ...(await seenThroughTheApi(lived)),
    ...(await seenAtTheDesk("officer", lived)),
    ...(await seenAtTheDesk("reader", lived)),
    ...(await seenAtTheDesk("answer-reader", lived)),
    webhook: receiver.heard.map(({ id: name, body }) => `${name} ${body}`).join("\n"),
    mails: stack.mails().map(mailInFull).join("\n\n"),
    schedules: JSON.stringify(stack.pendingSchedules().map(({ name }) => name)),
    "the manager's page": await managerPage(stack),
    "at rest": JSON.stringify(await peopleOf(stack).departures.find(id)),
  };
  return Object.fromEntries(
    Object.entries(seen).map(([name, text]) => [name, withoutChance(text, stack)]),
  );
}

async function seenThroughTheApi({ stack, id }: Lived) {
  const { headers, body } = await stack.ask(`/departures/${id}`);
  const list = await stack.ask(`/departures?state=${body.status}`);
  const found = await stack.ask("/departures/search", { body: { name: "Sanne" } });
  const exported = await stack.ask(`/departures/${id}/export`, { method: "POST" });
  return {
    "answer of the API": JSON.stringify([headers.get("etag"), body], null, 1),
    "list of the API": JSON.stringify(list.body, null, 1),
    "search of the API": JSON.stringify(found.body, null, 1),
    "export of the API": JSON.stringify(exported.body, null, 1),
  };
}

async function seenAtTheDesk(persona: PersonaId, { stack, id }: Lived) {
  const visitor = await signIn(stack, persona);
  const { status: state } = (await stack.ask(`/departures/${id}`)).body;
  const list = await visitor.get(`/desk/departures?state=${state}`);
  const page = await visitor.get(pageOf(id));
  const csv = await visitor.press(list, "/desk/departures/export");
  const exported = await visitor.press(page, `${pageOf(id)}/export`);
  const answers = await visitor.get(answersPageOf(id));
  const seen = { list, page, csv, export: exported, answers };
  return Object.fromEntries(
    Object.entries(seen).map(([name, { status, text }]) => [
      `${name} of ${persona}`,
      `${status} ${text}`,
    ]),
  );
}

function mailInFull({ sentAt, to, subject, text, html, tags, headers }: CapturedMail): string {
  return JSON.stringify({ sentAt, to, subject, text, html, tags, headers }, null, 1);
}

/** Behind the manager's latest link. */
async function managerPage(stack: TestStack): Promise<string> {
  const links = stack
    .mails()
    .filter(({ to }) => to.some((address) => address.startsWith("f.elidrissi")))
    .flatMap(({ text = "" }) => text.match(/http\S+\/links\/[\w.~-]+/)?.[0] ?? []);
  const { status, text } = await visit(links.at(-1) ?? "");
  return `${status} ${text}`;
}

/** Without what is drawn by lot in each life: the port, ids and keyed hashes, tokens and links. */
function withoutChance(text: string, { url }: TestStack): string {
  return text
    .replaceAll(url, "ORIGIN")
    .replaceAll(new URL(url).host, "HOST")
    .replace(/[0-9a-f]{32}/g, "HEXADECIMAL")
    .replace(/(name="token" value=")[^"]*/g, "$1TOKEN")
    .replace(/\/links\/[\w.~-]+/g, "/links/TOKEN");
}
