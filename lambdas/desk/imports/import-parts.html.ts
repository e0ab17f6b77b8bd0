import { html, type Markup } from "../../http/markup.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { confirm } from "../parts/confirm.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import type { ImportAct } from "./post-import.ts";
import { IMPORT_ROUTES, importPath, refusedPath } from "./routes.ts";
import { DO_FIELD } from "./rows-section.html.ts";
import type { Standing } from "./standing.ts";

interface Asked {
  readonly id: string;
  readonly standing: Standing;
}

/** What comes before and after the rows. */
interface Parts {
  readonly first: Markup;
  readonly last: Markup;
}

export function readParts(
  { id, standing }: Asked,
  request: SignedInRequest,
  { plan }: Ports,
): Parts {
  const { read } = IMPORT_WORDS[request.language];
  const { good } = standing;
  const minutes = plan.settings.undoWindowMinutes;
  const record = act(request, id, "record", {
    title: read.record(good),
    what: read.what({ ...standing, minutes }),
    button: read.record(good),
  });
  const { title, text } = read.nothingGood;
  const nothing = html`<h3>${title}</h3>
<p>${text}</p>`;
  const drop = act(request, id, "drop", {
    title: read.drop,
    what: read.dropWhat,
    button: read.drop,
    isGrave: true,
  });
  return {
    first: html`<section><h2>${read.decide}</h2>
<p>${read.summary(standing)}</p>
${download(standing.bad, id, request)}${good > 0 ? record : nothing}${drop}</section>`,
    last: html``,
  };
}

export function runningParts({ id, standing }: Asked, request: SignedInRequest): Parts {
  const { running } = IMPORT_WORDS[request.language];
  const { taken, rows, isSlow } = standing;
  const goOn = act(request, id, "record", {
    title: running.goOn,
    what: running.goOnWhat,
    button: running.goOn,
  });
  return {
    first: html`<section><div data-moving><progress max="${rows}" value="${taken}" aria-label="${running.progress}"></progress>
<p role="status">${running.soFar(standing)}</p></div>
<p>${running.leave} <a href="${importPath(id)}">${running.refresh}</a></p></section>`,
    last: isSlow
      ? html`<section><h2>${running.slow}</h2>
${goOn}</section>`
      : html``,
  };
}

export function finishedParts({ id, standing }: Asked, request: SignedInRequest): Parts {
  const { finished } = IMPORT_WORDS[request.language];
  const { refused } = standing;
  const drop = act(request, id, "drop", {
    title: finished.drop,
    what: finished.dropWhat,
    button: finished.drop,
    isGrave: true,
  });
  return {
    first: html`${notice(refused > 0 ? "warn" : "good", finished.summary(standing), request.language)}
${
  refused > 0
    ? html`<section><h2>${finished.refusedTitle}</h2>
<p>${finished.refused}</p>${download(refused, id, request)}</section>`
    : ""
}`,
    last: html`<p class="buttons">${buttonLink(IMPORT_ROUTES.start.path, finished.another, "quiet")}</p>
<section><h2>${finished.tidy}</h2>
${drop}</section>`,
  };
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
