import type { ImportHead } from "../../departure/model/imports.ts";
import type { Plan } from "../../departure/model/plan.ts";
import { excerpt } from "../../http/excerpt.ts";
import { html, type Markup } from "../../http/markup.ts";
import { timeInWords } from "../../mails/day-in-words.ts";
import { columnName, fieldsOf } from "../../use-cases/import-file/columns.ts";
import { ownColumns } from "../../use-cases/imports/chosen-columns.ts";
import type { ImportWords } from "../../words/nl/import.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { confirm } from "../parts/confirm.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import type { ImportAct } from "./post-import.ts";
import { columnsPath, IMPORT_ROUTES, importPath, refusedPath } from "./routes.ts";
import { DO_FIELD } from "./rows-section.html.ts";
import { type Standing, takeBackUntil } from "./standing.ts";

interface Asked {
  readonly head: ImportHead;
  readonly standing: Standing;
}

/** What comes before and after the rows. */
interface Parts {
  readonly first: Markup;
  readonly last: Markup;
}

export function readParts(
  { head, standing }: Asked,
  request: SignedInRequest,
  { plan }: Ports,
): Parts {
  const { read } = IMPORT_WORDS[request.language];
  const { id } = head;
  return {
    first: html`<section><h2>${read.decide}</h2>
<p>${read.summary(standing)}</p>
${ownColumnsOf(head, request)}${download(standing.bad, id, request)}${recordForm({ head, standing }, request, plan)}${dropForm(request, id)}</section>`,
    last: html``,
  };
}

/** What there is to be recorded, or that there is nothing. */
function recordForm({ head, standing }: Asked, request: SignedInRequest, plan: Plan): Markup {
  const { read } = IMPORT_WORDS[request.language];
  const { fresh, met, bad, rows } = standing;
  const minutes = plan.settings.undoWindowMinutes;
  if (fresh > 0)
    return act(request, head.id, "record", {
      title: read.record(fresh),
      what: read.what({ ...standing, minutes }),
      button: read.record(fresh),
    });
  if (met.running > 0) return act(request, head.id, "record", read.nobodyNew);
  const { title, text } = bad === rows ? read.nothingGood : read.nothingNew;
  return html`<h3>${title}</h3>
<p>${text}</p>`;
}

export function runningParts({ head, standing }: Asked, request: SignedInRequest): Parts {
  const { running } = IMPORT_WORDS[request.language];
  const { taken, rows } = standing;
  const moving = {
    max: rows,
    value: taken,
    soFar: running.soFar(standing),
    act: "record",
  } as const;
  return progress({ head, standing }, request, { ...running, ...moving });
}

export function takingBackParts({ head, standing }: Asked, request: SignedInRequest): Parts {
  const { takingBack } = IMPORT_WORDS[request.language];
  const { recorded, back } = standing;
  return progress({ head, standing }, request, {
    ...takingBack,
    max: recorded,
    value: back.withdrawn + back.left,
    soFar: takingBack.soFar(standing),
    act: "take-back",
  });
}

interface Progress
  extends Pick<
    ImportWords["running"],
    "progress" | "leave" | "refresh" | "slow" | "goOn" | "goOnWhat"
  > {
  readonly max: number;
  readonly value: number;
  readonly soFar: string;
  readonly act: ImportAct;
}

/** How far the worker is, and how to start it again if it seems to have stopped. */
function progress({ head, standing }: Asked, request: SignedInRequest, shown: Progress): Parts {
  const { id } = head;
  const goOn = act(request, id, shown.act, {
    title: shown.goOn,
    what: shown.goOnWhat,
    button: shown.goOn,
  });
  return {
    first: html`<section><div data-moving><progress max="${shown.max}" value="${shown.value}" aria-label="${shown.progress}"></progress>
<p role="status">${shown.soFar}</p></div>
<p>${shown.leave} <a href="${importPath(id)}">${shown.refresh}</a></p></section>`,
    last: standing.isSlow
      ? html`<section><h2>${shown.slow}</h2>
${goOn}</section>`
      : html``,
  };
}

export function finishedParts(
  { head, standing }: Asked,
  request: SignedInRequest,
  { plan }: Ports,
): Parts {
  const { finished } = IMPORT_WORDS[request.language];
  const { refused } = standing;
  return {
    first: html`${notice(refused > 0 ? "warn" : "good", finished.summary(standing), request.language)}
${takeBackForm({ head, standing }, request, plan)}${
  refused > 0
    ? html`<section><h2>${finished.refusedTitle}</h2>
<p>${finished.refused}</p>${download(refused, head.id, request)}</section>`
    : ""
}`,
    last: tidyUp(head, request, finished.dropWhat),
  };
}

/** While the undo window runs. */
function takeBackForm({ head, standing }: Asked, request: SignedInRequest, plan: Plan): Markup {
  const { title, what, button: words } = IMPORT_WORDS[request.language].finished.takeBack;
  const until = takeBackUntil(head, plan, request.now);
  if (!until) return html``;
  const local = until.toZonedDateTimeISO(plan.settings.timeZone).toPlainTime();
  const field = html`<input type="hidden" name="${DO_FIELD}" value="take-back">`;
  return html`<section><h2>${title}</h2>
<p>${what(standing.recorded, timeInWords(local, request.language))}</p>
${postForm(request, importPath(head.id), html`${field}${button(words)}`)}</section>`;
}

export function takenBackParts({ head, standing }: Asked, request: SignedInRequest): Parts {
  const { takenBack } = IMPORT_WORDS[request.language];
  const { back } = standing;
  return {
    first: request.query.again
      ? notice("note", `${takenBack.before(back)} ${takenBack.again}`, request.language)
      : notice(back.left > 0 ? "warn" : "good", takenBack.summary(back), request.language),
    last: html`${request.query.again ? "" : html`<p>${takenBack.again}</p>`}
${tidyUp(head, request, takenBack.dropWhat)}`,
  };
}

function tidyUp({ id }: ImportHead, request: SignedInRequest, what: string): Markup {
  const { finished } = IMPORT_WORDS[request.language];
  const drop = act(request, id, "drop", {
    title: finished.drop,
    what,
    button: finished.drop,
    isGrave: true,
  });
  return html`<p class="buttons">${buttonLink(IMPORT_ROUTES.start.path, finished.another, "quiet")}</p>
<section><h2>${finished.tidy}</h2>
${drop}</section>`;
}

/** Throws away what was read, before anything is recorded. */
export function dropForm(request: SignedInRequest, id: string): Markup {
  const { read } = IMPORT_WORDS[request.language];
  return act(request, id, "drop", {
    title: read.drop,
    what: read.dropWhat,
    button: read.drop,
    isGrave: true,
  });
}

/** How columns were read whose names aren't ours, and where that is changed. */
function ownColumnsOf(head: ImportHead, { language }: SignedInRequest): Markup {
  const { asking } = IMPORT_WORDS[language];
  const own = ownColumns(head);
  if (own.length === 0) return html``;
  const fields = fieldsOf(head);
  const lines = own.map((index) => {
    const name = excerpt(head.columns[index] ?? "") || asking.nameless(index + 1);
    const field = fields[index];
    return html`<li>${field ? asking.is(name, columnName(field, language)) : asking.isLeftOut(name)}</li>`;
  });
  return html`<details><summary>${asking.ofYours}</summary><ul>${lines}</ul>
<p><a href="${columnsPath(head.id)}">${asking.again}</a></p></details>`;
}

type Ports = Pick<DeskPorts, "plan">;

function act(
  request: SignedInRequest,
  id: string,
  does: ImportAct,
  block: Omit<Parameters<typeof confirm>[1], "action" | "fields">,
): Markup {
  const fields = html`<input type="hidden" name="${DO_FIELD}" value="${does}">`;
  return confirm(request, { ...block, action: importPath(id), fields });
}

function download(count: number, id: string, request: SignedInRequest): Markup {
  const { download: words } = IMPORT_WORDS[request.language];
  if (count === 0) return html``;
  return html`<div class="buttons">${postForm(request, refusedPath(id), button(words, { look: "quiet" }))}</div>`;
}
