import type { Temporal } from "temporal-polyfill";
import { isAddressOver, mayReplaceAddress } from "../../departure/changes/private-address.ts";
import { isMendable } from "../../departure/model/left.ts";
import { isNotification } from "../../departure/model/notification.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { isUnconfirmed, isWorkMailboxOpen } from "../../departure/people/private-address.ts";
import { deletionDay } from "../../departure/timeline/deletion-day.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { AddressPageWords } from "../../words/nl/address.ts";
import { ADDRESS_PAGE_WORDS, ANSWER_WORDS, LINK_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import type { LinkPageRequest } from "../link-page.ts";

/** What came of a form that saved nothing. */
export interface AddressProblem {
  readonly typed: string;
  /** Beside the field. */
  readonly field?: string;
  /** Above the form. */
  readonly sentence?: string;
  /** The address that was probably meant. */
  readonly meant?: string;
}

/** The page on which the leaver gives, confirms, changes or declines a private address. */
export function addressPage(request: LinkPageRequest, problem?: AddressProblem): Markup {
  const { language } = request.reader;
  const words = ADDRESS_PAGE_WORDS[language];
  return inFrame(
    request,
    html`<h1>${words.title}</h1>
${problem && !problem.meant ? html`<div class="wrong" role="alert"><p>${problem.sentence ?? words.notSaved}</p></div>` : ""}
<p>${words.hello(isolated(calledNameOf(request.departure.people.employee)))}</p>
<article>${problem?.meant ? slipForms(problem.typed, problem.meant, words) : standing(request, words, problem)}</article>
${aboutAddress(request, words)}`,
  );
}

/** The address is gone, and with it the link that led here. */
export function addressGonePage(request: LinkPageRequest): Markup {
  const words = ADDRESS_PAGE_WORDS[request.reader.language];
  return inFrame(
    request,
    html`<h1>${words.title}</h1>
<article><div class="state" role="status"><p>${words.gone}</p></div></article>`,
  );
}

function inFrame(request: LinkPageRequest, main: Markup): Markup {
  const { language } = request.reader;
  return frame({
    language,
    title: ADDRESS_PAGE_WORDS[language].title,
    styleUrl: request.styleUrl,
    main,
    footer: mailTo(LINK_WORDS[language].questions, hrOf(request)),
  });
}

/** How it stands, and what can be done about it here. */
function standing(
  request: LinkPageRequest,
  words: AddressPageWords,
  problem: AddressProblem | undefined,
): Markup {
  const { departure, via, context } = request;
  if (isAddressOver(departure)) return html`<div class="state"><p>${overSince(request)}</p></div>`;
  if (departure.people.employee.privateAddress === undefined)
    return html`${askingIn(request, words)}${giveForm(words, problem)}${
      departure.voice?.address?.as === "declined"
        ? ""
        : declineForm(words.ratherNot, words.ratherNotNote)
    }`;
  const known = via === "private" ? shown(request, words) : notShown(request, words);
  if (!mayReplaceAddress(departure, via, context))
    return html`${known}${mailTo(words.keptHere, hrOf(request))}`;
  return html`${known}
<details ${problem ? html`open` : ""}><summary>${words.other}</summary>
${giveForm(words, problem)}</details>
<details><summary>${words.declineKnown}</summary>
${declineForm(words.declineKnown, words.declineKnownNote)}</details>`;
}

function askingIn(request: LinkPageRequest, words: AddressPageWords): Markup {
  const { departure } = request;
  const { as, at } = departure.voice?.address ?? {};
  if (as === "declined" && at)
    return html`<div class="state"><p>${words.declined(dayOf(at, request))}</p></div>`;
  return html`<p>${isWorkMailboxOpen(departure, todayOf(request)) ? words.asked : words.askedAfter}</p>`;
}

/** Behind a link for the private address itself. */
function shown(request: LinkPageRequest, words: AddressPageWords): Markup {
  const { departure } = request;
  const { confirmed } = departure.voice?.address ?? {};
  const address = html`<p>${words.thisIsIt}<br><strong>${departure.people.employee.privateAddress}</strong></p>`;
  if (isUnconfirmed(departure))
    return html`${address}
<form method="post"><p>${words.isRight}</p>
<button name="do" value="confirm">${words.confirm}</button></form>`;
  return confirmed
    ? html`${address}<div class="state" role="status"><p>${words.confirmed(dayOf(confirmed, request))}</p></div>`
    : address;
}

/** Behind any other link: that there is one, and never which. */
function notShown(request: LinkPageRequest, words: AddressPageWords): Markup {
  return html`<div class="state" role="status"><p>${saidOf(request, words)}</p>
<p>${words.notShown}</p></div>`;
}

function saidOf(request: LinkPageRequest, words: AddressPageWords): string {
  const { departure } = request;
  const said = departure.voice?.address;
  if (!said) return words.fromHr;
  if (said.confirmed) return words.isConfirmed;
  return cameBack(request) ? words.cameBack : words.given(dayOf(said.at, request));
}

function cameBack({ departure: { mailings } }: LinkPageRequest): boolean {
  const asked = mailings.filter((mailing) => isNotification(mailing, "confirm-address"));
  return asked.length > 0 && asked.every(isMendable);
}

/** The field keeps what was typed. */
function giveForm(words: AddressPageWords, problem: AddressProblem | undefined): Markup {
  const wrong = problem?.field;
  return html`<form method="post"><label for="address">${words.field}</label>
${wrong ? html`<span class="problem" id="address-problem">${wrong}</span>` : ""}
<input id="address" name="address" type="email" autocomplete="email" required value="${problem?.typed ?? ""}" ${
    wrong ? html`aria-invalid="true" aria-describedby="address-problem"` : ""
  }>
<button name="do" value="give">${words.give}</button></form>`;
}

function declineForm(label: string, note: string): Markup {
  return html`<form method="post"><p>${note}</p>
<button name="do" value="decline" class="quiet">${label}</button></form>`;
}

/** Asks once; both answers are one press, and the field is there for a third. */
function slipForms(typed: string, meant: string, words: AddressPageWords): Markup {
  const answer = (address: string, label: string, look: Markup) => html`<form method="post">
<input type="hidden" name="address" value="${address}"><input type="hidden" name="sure" value="yes">
<button name="do" value="give" ${look}>${label}</button></form>`;
  return html`<h2>${words.slip(meant)}</h2>
<p role="status">${words.slipNote(typed)}</p>
${answer(meant, words.yes(meant), html``)}
${answer(typed, words.no(typed), html`class="quiet"`)}
<details><summary>${words.other}</summary>
${giveForm(words, { typed })}</details>`;
}

/** Who sees it, what for, and until when. */
function aboutAddress(request: LinkPageRequest, words: AddressPageWords): Markup {
  const { departure, context, reader } = request;
  const until = deletionDay(departure, context);
  return html`<section><h2>${words.who}</h2>
<ul><li>${words.whoSees(isolated(hrOf(request).name))}</li>
<li>${words.whatFor}</li>
${departure.people.employee.privateAddress === undefined ? html`<li>${words.confirmBy}</li>` : ""}
${until ? html`<li>${words.untilWhen(dayInWords(until, reader.language))}</li>` : ""}</ul>
<p><a href="${request.path("privacy")}">${ANSWER_WORDS[reader.language].whoSeesWhat}</a></p></section>`;
}

function overSince(request: LinkPageRequest): string {
  const { optedOut } = request.departure;
  const words = LINK_WORDS[request.reader.language];
  return optedOut ? words.objected(dayOf(optedOut, request)) : words.isSkipped;
}

function hrOf(request: LinkPageRequest) {
  return personIn(request.departure, "hrContact", todayOf(request));
}

function todayOf({ departure, context }: LinkPageRequest): Temporal.PlainDate {
  return context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
}

function dayOf(at: Temporal.Instant, { departure, reader }: LinkPageRequest): string {
  const day = at.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return dayInWords(day, reader.language);
}
