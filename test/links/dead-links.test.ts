import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { startWithMailed } from "./pool.ts";
import { linkIn, press, visit } from "./visitor.ts";

let stack: TestStack;
let take: Awaited<ReturnType<typeof startWithMailed>>["take"];
let forged: string;

beforeAll(async () => {
  ({ stack, take } = await startWithMailed(15, {
    mailing: "handover",
    until: "2027-01-19T10:00",
    employee: { privateAddress: "sanne@thuis.example" },
  }));
  forged = (await visit(`${stack.url}/links/forged`)).text;
});
afterAll(() => stack.close());

/** It is the one page for all, to the letter, and its button does nothing. */
async function expectDead(link: string): Promise<void> {
  for (const seen of [await visit(link), await press(link, { step: "handover", do: "done" })]) {
    expect(seen.status).toBe(404);
    expect(seen.text).toBe(forged);
  }
}

const ask = (path: string, body: object) => stack.ask(path, { body });

describe("a link that does not work", () => {
  test("says so kindly in both languages, whom to ask, and nothing of anybody", async () => {
    expect(forged).toContain("Deze link werkt niet (meer)");
    expect(forged).toContain("This link doesn’t work");
    expect(forged).toContain('Team HR: <a href="mailto:hr@delinde.example">');
    expect(forged).not.toMatch(/Somebody|Fatima|El Idrissi/);
    const { headers } = await visit(`${stack.url}/links/forged`);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await visit(`${stack.url}/links/forged`, { method: "HEAD" })).status).toBe(404);
  });

  test.each(["PATCH", "DELETE", "OPTIONS"])("because %s is no way to use one", async (method) => {
    const { link } = take();
    const seen = await visit(link, { method });
    expect([seen.status, seen.text]).toEqual([404, forged]);
    expect((await visit(link)).status).toBe(200);
  });

  test.each([
    ["far too long", "x".repeat(5000)],
    ["made of dots", "a.b.c"],
    ["with letters that no link has", "%F0%9F%8C%BB%00"],
  ])("because it is %s", async (_, token) => {
    await expectDead(`${stack.url}/links/${token}`);
  });

  test("because somebody changed it", async () => {
    const { link } = take();
    await expectDead(link.slice(0, -5) + (link.endsWith("AAAAA") ? "BBBBB" : "AAAAA"));
    await expectDead(`${link}A`);
  });

  test.each(["questions", "no-such-page"])(
    "because a manager's link has no page called '%s'",
    async (page) => {
      const { link } = take();
      const seen = await visit(`${link}/${page}`);
      expect([seen.status, seen.text]).toEqual([404, forged]);
    },
  );

  test("because the departure was withdrawn", async () => {
    const { link, path } = take();
    await ask(`${path}/withdraw`, { reason: "stays" });
    await expectDead(link);
  });

  test("works again when the withdrawal is taken back", async () => {
    const { link, path } = take();
    await ask(`${path}/withdraw`, { reason: "stays" });
    expect((await ask(`${path}/take-back`, {})).status).toBe(200);
    expect((await visit(link)).status).toBe(200);
  });

  test("because the person was erased", async () => {
    const { link, path } = take();
    expect((await ask(`${path}/erase`, {})).status).toBe(200);
    await expectDead(link);
  });

  test("because its manager was replaced, but for the new name; the new one gets a link that works", async () => {
    const { link, path, id } = take();
    const successor = { name: "Noor Jansen", address: "noor@delinde.example" };
    await ask(`${path}/replace`, { role: "manager", ...successor });
    const handedOn = await visit(link);
    expect(handedOn.text).toContain("Noor Jansen begeleidt dit vertrek nu.");
    expect(handedOn.text).not.toContain('name="do"');
    await stack.advanceTo(at("2027-01-19T10:30"));
    const notice = stack
      .mails()
      .find(({ tags, to }) => tags.departure === id && to[0] === successor.address);
    const theirs = linkIn(notice ?? {});
    expect((await visit(theirs)).text).toContain('id="step-handover"');
    await press(theirs, { step: "handover", do: "done" });
    expect((await visit(theirs)).text).toContain("Klaar, afgevinkt op");
    const { history } = (await stack.ask(path)).body;
    expect(history.at(-1)).toMatchObject({ who: "manager", what: "done" });
  });

  test("because the colleague who had it handed it on in the meantime", async () => {
    const { link, id } = take();
    const handTo = (name: string) =>
      press(link, { step: "handover", do: "hand-over", name, address: `${name}@delinde.example` });
    await handTo("bo");
    await stack.settle();
    const mail = stack
      .mails()
      .find(({ tags, to }) => tags.departure === id && to[0] === "bo@delinde.example");
    expect((await visit(linkIn(mail ?? {}))).status).toBe(200);
    await handTo("kim");
    await expectDead(linkIn(mail ?? {}));
  });

  test("because it is over", async () => {
    const { link } = take();
    // Useful until the last day at work, 19 February; the whole next day it still answers.
    await stack.advanceTo(at("2027-02-20T23:00"));
    expect((await visit(link)).status).toBe(200);
    await stack.advanceTo(at("2027-02-21T00:00"));
    await expectDead(link);
  });
});
