import type { IncomingMessage, ServerResponse } from "node:http";
import type { MovableClock } from "../clock.ts";
import { readLimited } from "../gateway/read-limited.ts";
import type { Schedule } from "../scheduler/schedule.ts";
import type { CapturedMail } from "../ses/captured-mail.ts";
import type { TimeMachine } from "../time-machine.ts";
import { clockPage } from "./clock-page.ts";
import { frame } from "./frame.html.ts";
import { html } from "./html.ts";
import { inboxPage } from "./inbox-page.ts";
import { attachmentFile, mailFile, mailHtml, mailPage } from "./mail-page.ts";
import { moveClock } from "./move-clock.ts";
import { type Page, redirect, sendPage } from "./page.ts";
import { schedulesPage } from "./schedules-page.ts";
import { startPage } from "./start-page.ts";
import { STYLE } from "./style.css.ts";

export interface LocalPagesOptions {
  readonly clock: MovableClock;
  readonly time: TimeMachine;
  readonly mails: () => CapturedMail[];
  readonly schedules: () => Schedule[];
  /** The command that records the first departure. */
  readonly command: () => Promise<string>;
}

interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: () => Promise<URLSearchParams>;
}

const FORM_BYTES = 10_000;
const OWN = /^\/($|local\.css$|inbox(\/|$)|clock$|schedules$)/;

/** Pages about the local stack itself: not part of the product. Says whether the path was one of theirs. */
export function localPages(options: LocalPagesOptions) {
  const { clock, time, mails, schedules, command } = options;

  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (!OWN.test(path)) return false;
    const { method = "GET", url = "/" } = request;
    const query = new URL(url, "http://localhost").searchParams;
    const form = async () =>
      new URLSearchParams((await readLimited(request, FORM_BYTES)).toString());
    answer({ method, path, query, form }).then(
      (page) => sendPage(response, page),
      (error) => {
        console.error(error);
        sendPage(response, {
          status: 500,
          body: frame("Something broke", "/", html`<p>${String(error)}</p>`),
        });
      },
    );
    return true;
  };

  async function answer(visit: Visit): Promise<Page> {
    if (visit.path === "/clock") return visit.method === "POST" ? move(visit) : showClock(visit);
    if (visit.method !== "GET") return notFound();
    if (visit.path === "/local.css")
      return { headers: { "content-type": "text/css" }, body: STYLE };
    if (visit.path === "/inbox") return inboxPage(mails());
    if (visit.path === "/schedules") return schedulesPage(schedules());
    if (visit.path === "/") return start();
    return oneMail(visit);
  }

  async function start(): Promise<Page> {
    return startPage({
      now: clock.milliseconds(),
      mailCount: mails().length,
      scheduleCount: schedules().length,
      command: await command(),
    });
  }

  function showClock({ query }: Visit): Page {
    const after = query.get("after");
    const now = clock.milliseconds();
    return clockPage({ now, ...(after !== null && { sent: mails().slice(Number(after)) }) });
  }

  async function move({ form }: Visit): Promise<Page> {
    const fields = await form();
    const before = mails().length;
    const because = await moveClock(fields, clock, time);
    if (because === undefined) return redirect(`/clock?after=${before}`);
    return clockPage({
      now: clock.milliseconds(),
      refused: { typed: fields.get("moment") ?? "", because },
    });
  }

  async function oneMail({ path, query }: Visit): Promise<Page> {
    const [, , number, part, index] = path.split("/");
    const mail = mails()[Number(number) - 1];
    if (!mail) return notFound();
    if (!part) return mailPage(mail, query.get("view"));
    if (part === "html") return mailHtml(mail);
    if (part === "mail.eml") return mailFile(mail);
    const attachment = part === "attachments" ? mail.attachments[Number(index) - 1] : undefined;
    return attachment ? attachmentFile(attachment) : notFound();
  }
}

function notFound(): Page {
  const body = html`<p>There is nothing here. <a href="/">Go to the start</a>.</p>`;
  return { status: 404, body: frame("Not here", "/", body) };
}
