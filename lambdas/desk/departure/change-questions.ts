import { ownDomains } from "../../departure/changes/delegation-limits.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { type AddressQuestion, addressQuestions } from "../address-questions.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import type { ChangeName } from "./changes.ts";

/** The changes that name a colleague, and where. */
const COLLEAGUES: Partial<Readonly<Record<ChangeName, readonly string[]>>> = {
  correct: ["manager.address", "hrContact.address"],
  replace: ["address"],
  interview: ["with.address"],
  "name-holder": ["with.address"],
};

export function namesColleagues(change: ChangeName): boolean {
  return change in COLLEAGUES;
}

/** What is asked about the addresses of a change, once; not about a private address that is already there. */
export async function changeQuestions(
  change: ChangeName,
  departure: Departure,
  { request, ports }: { readonly request: SignedInRequest; readonly ports: DeskPorts },
): Promise<AddressQuestion[]> {
  const { form } = request;
  const { privateAddress } = departure.people.employee;
  const field = "employee.privateAddress";
  const isOther = change === "correct" && form.get(field)?.trim() !== privateAddress;
  const fields = {
    colleagues: COLLEAGUES[change] ?? [],
    privates: isOther ? [field] : [],
    usual: ownDomains(departure, ports.plan.settings),
  };
  return addressQuestions(form, fields, { request, ports });
}
