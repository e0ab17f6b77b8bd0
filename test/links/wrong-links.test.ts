import fc from "fast-check";
import { LINK_PAGES } from "../../lambdas/departure/mailings/link-pages.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Link } from "../../lambdas/departure/model/ports.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { tableAtRest } from "../support/items-in.ts";
import type { TestStack } from "../support/stack.ts";
import { type Invited, startWithInvited } from "./invited.ts";
import { press, visit } from "./visitor.ts";

let stack: TestStack;
let sanne: Invited;
let bram: Invited;
let before: string;
beforeAll(async () => {
  const started = await startWithInvited(2);
  stack = started.stack;
  [sanne, bram] = started.invited as [Invited, Invited];
  before = await tableAtRest(stack);
});
afterAll(() => stack.close());
afterEach(async () => expect(await tableAtRest(stack)).toBe(before));

/** What every page would take, if it took anything. */
const PRESSED = { do: "choose", with: "hr", how: "here", recommend: "3", address: "x@y.example" };

const tokenOf = ({ page }: Invited) => new URL(page("talk")).pathname.split("/")[2] ?? "";
const people = () => connectPeople(stack.environment, { clock: () => stack.now() });
const pagesBut = (...opened: string[]) => LINK_PAGES.filter((page) => !opened.includes(page));

async function statusOf(token: string, page: string, method: string): Promise<number> {
  const url = `${stack.url}/links/${token}/${page}`;
  const { status } = method === "POST" ? await press(url, PRESSED) : await visit(url, { method });
  return status;
}

async function expectClosed(token: string, pages: readonly string[]): Promise<void> {
  for (const page of pages)
    for (const method of ["GET", "POST"])
      expect([page, method, await statusOf(token, page, method)]).toEqual([page, method, 404]);
}

/** A token as our program signs it, for that mail of Sanne's departure and that address. */
async function signed({
  to,
  mailing,
  ...changes
}: { to?: string; mailing?: string } & Partial<Link>): Promise<string> {
  const departure = (await people().departures.find(sanne.id)) as Departure;
  const mailingId = mailing ?? "post-exit-invite";
  const link = {
    departureId: sanne.id,
    mailingId,
    revision: departure.mailings.find(({ id }) => id === mailingId)?.revision ?? 1,
    purpose: "steps" as const,
    expires: stack.now().add({ hours: 24 }),
    ...changes,
  };
  return people().links.sign(link, to ?? departure.people.employee.privateAddress ?? "");
}

const OF_THE_LEAVER = ["questions", "look-back", "talk", "no", "address", "privacy", "lines"];

test("the link that Sanne has opens the leaver's pages, and none of who holds the talk", async () => {
  const token = await signed({});
  for (const page of OF_THE_LEAVER) expect(await statusOf(token, page, "GET")).toBe(200);
  await expectClosed(token, pagesBut(...OF_THE_LEAVER));
});

describe("opens none of the pages of Sanne's talk and questions:", () => {
  test("a link of another purpose", async () => {
    await expectClosed(await signed({ purpose: "object" }), LINK_PAGES);
  });

  test("a link of another role, but for the page of who prepares the talk", async () => {
    const departure = (await people().departures.find(sanne.id)) as Departure;
    const to = departure.people.manager.address;
    const token = await signed({ to, mailing: "post-exit-prepare" });
    expect(await statusOf(token, "holder", "GET")).toBe(200);
    await expectClosed(token, pagesBut("holder"));
    await expectClosed(await signed({ to }), LINK_PAGES);
  });

  test("a link of another departure", async () => {
    const { people: theirs } = (await people().departures.find(bram.id)) as Departure;
    await expectClosed(await signed({ to: theirs.employee.privateAddress ?? "" }), LINK_PAGES);
    await expectClosed(await signed({ departureId: bram.id }), LINK_PAGES);
    await expectClosed(await signed({ departureId: "0".repeat(32) }), LINK_PAGES);
  });

  test("a link of another time: over, or of a mail that is yet to be planned", async () => {
    await expectClosed(await signed({ expires: stack.now() }), LINK_PAGES);
    await expectClosed(await signed({ revision: 99 }), LINK_PAGES);
    await expectClosed(await signed({ mailingId: "look-back-7" }), LINK_PAGES);
  });

  test("a link that was forged, cut off, swapped or changed in any letter", async () => {
    const [own, other] = [tokenOf(sanne), tokenOf(bram)];
    const cut = fc.nat(own.length - 2).map((end) => own.slice(0, end));
    const without = fc.nat(own.length - 2).map((at) => own.slice(0, at) + own.slice(at + 1));
    const changed = fc
      .tuple(fc.nat(own.length - 2), fc.constantFrom(..."Ab9-_."))
      .map(([at, letter]) => own.slice(0, at) + letter + own.slice(at + 1));
    const parts = [own.split("."), other.split(".")];
    const swapped = fc
      .tuple(...(parts[0] ?? []).map(() => fc.constantFrom(0, 1)))
      .map((of) => of.map((whose, part) => parts[whose]?.[part]).join("."));
    const forged = fc.oneof(cut, without, changed, swapped, fc.string({ maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(
        forged.filter((token) => token !== own && token !== other),
        fc.constantFrom(...LINK_PAGES),
        fc.constantFrom("GET", "HEAD", "POST"),
        async (token, page, method) => {
          expect(await statusOf(encodeURIComponent(token), page, method)).toBe(404);
        },
      ),
      { numRuns: 150 },
    );
  });
});
