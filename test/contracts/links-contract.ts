import type { Link, Links } from "../../lambdas/departure/model/ports.ts";
import { at } from "../support/departures.ts";

const ADDRESS = "F.ElIdrissi@delinde.example";
const NOW = at("2027-01-20T10:00");
const LINK: Link = {
  departureId: "0123456789abcdef0123456789abcdef",
  mailingId: "handover",
  revision: 3,
  purpose: "steps",
  expires: at("2027-02-21T00:00"),
};

/** What every kind of link promises. */
export function linksContract(make: () => Links): void {
  test("a link says what it was signed for", async () => {
    const links = make();
    const { expires, ...said } = (await links.read(await links.sign(LINK, ADDRESS), NOW)) ?? {};
    const { expires: end, ...asked } = LINK;
    expect(said).toMatchObject(asked);
    expect(expires?.equals(end)).toBe(true);
  });

  test("it is for one address, however that is written", async () => {
    const links = make();
    const read = await links.read(await links.sign(LINK, ADDRESS), NOW);
    expect(read?.isFor(ADDRESS.toUpperCase())).toBe(true);
    expect(read?.isFor(`x${ADDRESS}`)).toBe(false);
    expect(read?.isFor("")).toBe(false);
  });

  test("it is over at its end, and not a second before", async () => {
    const links = make();
    const token = await links.sign(LINK, ADDRESS);
    expect(await links.read(token, LINK.expires.subtract({ seconds: 1 }))).toBeDefined();
    expect(await links.read(token, LINK.expires)).toBeUndefined();
  });

  test("it goes into a URL as it is", async () => {
    const token = await make().sign(LINK, ADDRESS);
    expect(encodeURIComponent(token)).toBe(token);
  });

  test.each(["", "x", "a.b.c", "{}"])("%j is no link", async (token) => {
    expect(await make().read(token, NOW)).toBeUndefined();
  });
}
