import type { Language, PlanSettings } from "../departure/model/plan.ts";
import { domainOf, MAIL_PROVIDERS } from "../departure/people/mail-providers.ts";
import { likelyMeant } from "../http/likely-slip.ts";
import { html, type Markup } from "../http/markup.ts";
import type { FieldProblem } from "../http/problem.ts";
import { FORM_WORDS } from "../words/words.ts";
import type { DeskPorts } from "./desk-ports.ts";
import type { SignedInRequest } from "./desk-request.ts";
import { type PeopleInCharge, peopleInCharge } from "./people-in-charge.ts";

/** What a form was asked about already: a domain, or an address. */
export const ASKED_FIELD = "asked";

/** A valid address that deserves a second look: shown beside its field, once. */
export interface AddressQuestion extends FieldProblem {
  /** What its form brings along, so that it is not asked again. */
  readonly about: string;
}

/** The fields of a form that are asked about. */
export interface AskedFields {
  /** With an address of a colleague. */
  readonly colleagues: readonly string[];
  /** With a private address: its domain is nobody's business, but it may have a slip of the hand. */
  readonly privates?: readonly string[];
  /** Where mail goes anyway. */
  readonly usual: readonly string[];
}

/**
 * A colleague's address at a domain where no manager or HR contact of the next departures is, and a private one that looks
 * like a slip. Who is in charge is read only where the domain is not the organisation's own.
 */
export async function addressQuestions(
  form: URLSearchParams,
  { colleagues, privates = [], usual }: AskedFields,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Promise<AddressQuestion[]> {
  const words = FORM_WORDS[request.language];
  const asked = form.getAll(ASKED_FIELD);
  const typedIn = (fields: readonly string[]) =>
    fields
      .map((field) => ({ field, address: form.get(field)?.trim() ?? "" }))
      .filter(({ address }) => address.includes("@"));
  const slips = typedIn(privates).flatMap(({ field, address }): AddressQuestion[] => {
    const meant = asked.includes(address) ? undefined : likelyMeant(address);
    if (!meant) return [];
    return [{ field, code: "likely-slip", message: words.likelySlip(meant), about: address }];
  });
  const unusual = typedIn(colleagues)
    .map((each) => ({ ...each, domain: domainOf(each.address) }))
    .filter(({ domain }) => !asked.includes(domain) && !usual.includes(domain));
  if (unusual.length === 0) return slips;
  const { people } = await peopleInCharge(request, ports);
  const strange = unusual
    .filter(({ address }) => !isKnown(address, people))
    .map(({ field, domain }) => ({
      field,
      code: "unusual-domain",
      message: words.unusualDomain(domain),
      about: domain,
    }));
  return [...slips, ...strange];
}

/** The organisation's own domains, as the settings tell them. */
export function settingsDomains({ hr, handOverDomains }: PlanSettings): string[] {
  return [domainOf(hr.address), ...handOverDomains];
}

/** One colleague with a private mailbox says nothing about others there. */
function isKnown(address: string, people: PeopleInCharge["people"]): boolean {
  const domain = domainOf(address);
  const isPrivate = MAIL_PROVIDERS.some((each) => each === domain);
  return people.some((each) =>
    isPrivate
      ? each.address.toLowerCase() === address.toLowerCase()
      : domainOf(each.address) === domain,
  );
}

/** What a form was asked about and is asked about now, for its next submission. */
export function askedFields(form: URLSearchParams, questions: readonly FieldProblem[]): Markup[] {
  const now = questions.flatMap((each) => (isQuestion(each) ? [each.about] : []));
  return [...new Set([...form.getAll(ASKED_FIELD), ...now])].map(
    (about) => html`<input type="hidden" name="${ASKED_FIELD}" value="${about}">`,
  );
}

/** The heading above problems that are all questions; undefined if something is wrong. */
export function questionsTitle(
  problems: readonly FieldProblem[],
  language: Language,
): string | undefined {
  return problems.every(isQuestion) ? FORM_WORDS[language].isThisRight : undefined;
}

function isQuestion(problem: FieldProblem): problem is AddressQuestion {
  return "about" in problem;
}
