import type { IncomingMessage, ServerResponse } from "node:http";
import { html } from "../../../lambdas/http/markup.ts";
import type { MovableClock } from "../clock.ts";
import { readLimited } from "../gateway/read-limited.ts";
import type { Schedule } from "../scheduler/schedule.ts";
import type { CapturedMail } from "../ses/captured-mail.ts";
import type { TimeMachine } from "../time-machine.ts";
import { clockPage } from "./clock-page.ts";
import { frame } from "./frame.html.ts";
import { inboxPage } from "./inbox-page.ts";
import { STYLE } from "./local-style.ts";
import { mailPages } from "./mail-page.ts";
import { moveClock } from "./move-clock.ts";
import { notFound, type Page, redirect, sendPage } from "./page.ts";
import { schedulesPage } from "./schedules-page.ts";
import { startPage } from "./start-page.ts";

export interface LocalPagesOptions {
  readonly clock: MovableClock;
  readonly time: TimeMachine;
  readonly mails: () => CapturedMail[];
  readonly schedules: () => Schedule[];
  /** The queues' URLs, for operators' tools. */
  readonly queues: Readonly<Record<string, string>>;
  /** The command that records the first departure. */
  readonly command: () => Promise<string>;
}

interface SignedInRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: () => Promise<URLSearchParams>;
}

const FORM_BYTES = 10_000;
const OWN = /^\/($|(local\.css|aws\.json)$|inbox(\/|$)|clock$|schedules$)/;

/** Pages about the local stack, not part of the product. Returns whether the path was one of theirs. */
export function localPages({ clock, time, mails, schedules, queues, command }: LocalPagesOptions) {
  const pages: Readonly<Record<string, (visit: SignedInRequest) => Page | Promise<Page>>> = {
    "GET /": start,
    "GET /local.css": () => ({ headers: { "content-type": "text/css" }, body: STYLE }),
    "GET /aws.json": () => ({
      headers: { "content-type": "application/json" },
      body: JSON.stringify(queues),
    }),
    "GET /inbox": () => inboxPage(mails()),
    "GET /schedules": () => schedulesPage(schedules()),
    "GET /clock": showClock,
    "POST /clock": move,
  };

  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (!OWN.test(path)) return false;
    const { url = "/" } = request;
    // Node omits the body of a HEAD response.
    const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
    const query = new URL(url, "http://localhost").searchParams;
    const form = async () =>
      new URLSearchParams((await readLimited(request, FORM_BYTES)).toString());
    answer({ method, path, query, form }).then(
      (page) => sendPage(response, page),
      (error) => sendPage(response, broken(error)),
    );
    return true;
  };

  async function answer(visit: SignedInRequest): Promise<Page> {
    const page = pages[`${visit.method} ${visit.path}`];
    if (page) return page(visit);
    return visit.method === "GET" ? mailPages(mails(), visit.path, visit.query) : notFound();
  }

  async function start(): Promise<Page> {
    return startPage({
      now: clock.milliseconds(),
      mailCount: mails().length,
      scheduleCount: schedules().length,
      command: await command(),
    });
  }

  function showClock({ query }: SignedInRequest): Page {
    const after = query.get("after");
    const now = clock.milliseconds();
    return clockPage({ now, ...(after !== null && { sent: mails().slice(Number(after)) }) });
  }

  async function move({ form }: SignedInRequest): Promise<Page> {
    const fields = await form();
    const before = mails().length;
    const because = await moveClock(fields, clock, time);
    if (because === undefined) return redirect(`/clock?after=${before}`);
    return clockPage({
      now: clock.milliseconds(),
      refused: { typed: fields.get("moment") ?? "", because },
    });
  }
}

function broken(error: unknown): Page {
  const body = html`<p>${String(error)}</p>`;
  return { status: 500, body: frame("Something broke", "/", body) };
}
