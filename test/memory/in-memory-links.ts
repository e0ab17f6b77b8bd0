import { Temporal } from "temporal-polyfill";
import type { Link, Links } from "../../lambdas/departure/model/ports.ts";

/** Links whose tokens anybody can read and nobody signed: for tests of what leads to them. */
export function inMemoryLinks(): Links {
  return {
    async sign(link, address) {
      const said = { ...link, expires: link.expires.toString(), address: address.toLowerCase() };
      return Buffer.from(JSON.stringify(said)).toString("base64url");
    },
    async read(token, now) {
      const said = parse(token);
      if (!said) return undefined;
      const { address, ...link } = said;
      if (Temporal.Instant.compare(link.expires, now) <= 0) return undefined;
      return { ...link, isFor: (given) => given.toLowerCase() === address };
    },
  };
}

function parse(token: string): (Link & { readonly address: string }) | undefined {
  try {
    const said = JSON.parse(Buffer.from(token, "base64url").toString());
    return { ...said, expires: Temporal.Instant.from(said.expires) };
  } catch {
    return undefined;
  }
}
