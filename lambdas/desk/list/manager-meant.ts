import type { Person } from "../../departure/model/person.ts";
import { LIST_PAGE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { peopleInCharge } from "../people-in-charge.ts";

/** A manager as the form suggests them: `Mies Kaptein (m.kaptein@delinde.example)`. */
export function suggestedManager({ name, address }: Pick<Person, "name" | "address">): string {
  return `${name} (${address})`;
}

/** The address typed or chosen, or that of the only manager of that name; else why there is none, in words. */
export async function managerMeant(
  typed: string,
  request: Pick<SignedInRequest, "now" | "language">,
  ports: Pick<DeskPorts, "listing">,
): Promise<{ readonly address: string } | { readonly problem: string }> {
  const [, chosen] = /\(([^()\s]+)\)$/.exec(typed) ?? [];
  const address = chosen ?? typed;
  if (address === "" || address.includes("@")) return { address };
  const { people } = await peopleInCharge(request, ports);
  const found = people.filter(({ role, name }) => role === "manager" && isSame(name, typed));
  const [only, another] = found;
  const { managerUnknown, managerSeveral } = LIST_PAGE_WORDS[request.language].search;
  if (!only) return { problem: managerUnknown(typed) };
  return another ? { problem: managerSeveral(typed) } : { address: only.address };
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: "base" }) === 0;
}
