import type { Role } from "../../lambdas/departure/model/departure.ts";
import type { FoundByRoles } from "../../lambdas/departure/model/ports.ts";
import type { InRole } from "../../lambdas/departure/model/responsible.ts";

/** Who has a role beside those who have it for good, by the promise of the port. */
export function inMemoryRoles() {
  const kept = new Map<string, { readonly mark: number; readonly roles: readonly InRole[] }>();
  return {
    keep({ departureId, roles, mark }: FoundByRoles): void {
      if ((kept.get(departureId)?.mark ?? 0) < mark) kept.set(departureId, { mark, roles });
    },

    rolesOf: (departureId: string) => kept.get(departureId)?.roles ?? [],

    of(role: Role, address: string): string[] {
      const isAsked = (each: InRole) =>
        each.role === role && each.address === address.toLowerCase();
      return [...kept].filter(([, { roles }]) => roles.some(isAsked)).map(([id]) => id);
    },
  };
}
