import {
  confirmAddress,
  declineAddress,
  giveAddress,
} from "../../departure/changes/private-address.ts";
import type { Via } from "../../departure/mailings/link-reader.ts";
import type { Actor, Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { refuseFullHistory } from "../../departure/model/history-lines.ts";
import {
  type AddressObstacle,
  AddressRefusal,
  LinkRefusal,
  Refusal,
} from "../../departure/model/refusal.ts";
import { likelyMeant } from "../../http/likely-slip.ts";
import type { Markup } from "../../http/markup.ts";
import { changeDeparture } from "../../use-cases/record/change-departure.ts";
import { ADDRESS_PAGE_WORDS, LINK_WORDS } from "../../words/words.ts";
import type { LinkPage, LinkPageAnswer, LinkPageRequest } from "../link-page.ts";
import type { PeoplePorts } from "../people-ports.ts";
import { type AddressProblem, addressGonePage, addressPage } from "./address-page.html.ts";
import { type AddressAnswer, readAddress } from "./read-address.ts";

/** The leaver's private address. What is known is shown only behind a link that was signed for it. */
export const ADDRESS_PAGE: LinkPage = {
  show: async (request) => ({ status: 200, body: addressPage(request) }),
  post,
};

async function post(request: LinkPageRequest, ports: PeoplePorts): Promise<LinkPageAnswer> {
  const answer = readAddress(request.form, request.reader.language);
  const typed = request.form.get("address") ?? "";
  if (answer.do === "mistake") return refused(request, { typed, field: answer.message });
  if (answer.do === "unknown") return refused(request, { typed });
  const meant = answer.do === "give" && !answer.sure ? likelyMeant(answer.address) : undefined;
  if (meant) return { status: 200, body: addressPage(request, { typed, meant }) };
  return act(request, answer, ports);
}

/** A link for the address before works no more, so what came of that is shown at once. */
async function act(
  request: LinkPageRequest,
  answer: Pressed,
  ports: PeoplePorts,
): Promise<LinkPageAnswer> {
  try {
    const departure = await changed(request, answer, ports);
    return request.via === "private" && hasMoved(request.departure, departure)
      ? { status: 200, body: movedPage(request, departure) }
      : { seeOther: request.path("address") };
  } catch (error) {
    const typed = request.form.get("address") ?? "";
    return refused(await again(request, ports), { typed, ...problemOf(error, request) });
  }
}

type Pressed = Exclude<AddressAnswer, { readonly do: "mistake" | "unknown" }>;

function changed(
  { departure, via, context }: LinkPageRequest,
  answer: Pressed,
  ports: PeoplePorts,
): Promise<Departure> {
  const rule = (present: Departure) => {
    const after = answered(present, answer, { ...context, who: "leaver", via });
    refuseFullHistory(present, after);
    return after;
  };
  return changeDeparture({ id: departure.id, rule }, ports);
}

function answered(
  present: Departure,
  answer: Pressed,
  { via, ...context }: Context & Actor & { readonly via: Via | undefined },
): Departure {
  if (answer.do === "decline") return declineAddress(present, { via }, context);
  if (answer.do === "give") return giveAddress(present, { address: answer.address, via }, context);
  // Only a mail to the address itself shows that it arrives.
  return via === "private" ? confirmAddress(present, context) : present;
}

function movedPage(request: LinkPageRequest, departure: Departure): Markup {
  return departure.people.employee.privateAddress === undefined
    ? addressGonePage(request)
    : addressPage({ ...request, departure, via: "paper" });
}

function hasMoved(before: Departure, after: Departure): boolean {
  return before.people.employee.privateAddress !== after.people.employee.privateAddress;
}

function refused(request: LinkPageRequest, problem: AddressProblem): LinkPageAnswer {
  return { status: 422, body: addressPage(request, problem) };
}

/** As it stands now: something may have changed since the page was shown. */
async function again(request: LinkPageRequest, ports: PeoplePorts): Promise<LinkPageRequest> {
  const departure = await ports.departures.find(request.departure.id);
  return departure ? { ...request, departure } : request;
}

function problemOf(
  error: unknown,
  { reader: { language } }: LinkPageRequest,
): Pick<AddressProblem, "field" | "sentence"> {
  const words = ADDRESS_PAGE_WORDS[language];
  if (error instanceof AddressRefusal) return sentenceOf(error.code, language);
  if (error instanceof LinkRefusal) return { sentence: LINK_WORDS[language].linksAreFull };
  if (!(error instanceof Refusal)) throw error;
  if (error.code === "same-as-leaver") return { field: words.ofStaff };
  const isBusy = error.code === "edited-meanwhile";
  return { sentence: isBusy ? LINK_WORDS[language].busy : words.overMeanwhile };
}

function sentenceOf(
  code: AddressObstacle,
  language: LinkPageRequest["reader"]["language"],
): Pick<AddressProblem, "field" | "sentence"> {
  const words = ADDRESS_PAGE_WORDS[language];
  switch (code) {
    case "at-work":
      return { field: words.atWork };
    case "of-staff":
      return { field: words.ofStaff };
    case "too-often":
      return { sentence: words.tooOften };
    case "kept":
      return { sentence: words.overMeanwhile };
  }
}
