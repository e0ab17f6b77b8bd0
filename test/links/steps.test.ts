import { createHash } from "node:crypto";
import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { type Mailed, startWithMailed } from "./pool.ts";
import { linkIn, press, visit } from "./visitor.ts";

let stack: TestStack;
let take: () => Mailed;
let mailed: Mailed;
let link: string;

beforeAll(async () => {
  ({ stack, take } = await startWithMailed(15, {
    mailing: "handover",
    until: "2027-01-19T10:00",
    employee: { name: "Sanne Bakker", privateAddress: "sanne@thuis.example" },
  }));
});
beforeEach(() => {
  mailed = take();
  link = mailed.link;
});
afterAll(() => stack.close());

const departure = async () => (await stack.ask(mailed.path)).body;
const stateOf = async (id: string) =>
  (await departure()).timeline.find((row: { step: string }) => row.step === id);

/** The step that the mail was about. */
const cardOf = (text: string) => /<article id="step-handover".*?<\/article>/s.exec(text)?.[0] ?? "";

describe("the page behind the button in a mail", () => {
  test("says whom it is about and what to do, in the mail's language, with the help and four buttons", async () => {
    const { status, text, headers } = await visit(link);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(text).toContain('<html lang="nl">');
    expect(text).toContain("Het vertrek van Sanne Bakker");
    expect(text).toContain("Dag Fatima,");
    expect(text).toContain("<summary>Uitleg bij deze stap</summary>");
    for (const what of ["done", "not-needed", "remind", "hand-over"])
      expect(text).toContain(`name="do" value="${what}"`);
  });

  test("loads nothing from elsewhere, is framed by nobody, tells nobody its address, and runs the one script that its policy names", async () => {
    const { headers, text } = await visit(link);
    const policy = headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(text).not.toMatch(/style=|onclick|https?:\/\/(?!localhost)/);
    const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(
      ([, each = ""]) => each,
    );
    const hash = createHash("sha256").update(scripts.join("")).digest("base64");
    expect(scripts).toHaveLength(1);
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).not.toMatch(/unsafe|script-src[^;]*(self|http)/);
  });

  test("has a stylesheet that browsers may keep for ever, zipped or not", async () => {
    const [address = ""] = (await visit(link)).text.match(/\/style\.css\?v=\w+/) ?? [];
    const style = await visit(`${stack.url}${address}`);
    expect(style.status).toBe(200);
    expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(style.headers.get("cache-control")).toContain("immutable");
    const plain = await visit(`${stack.url}/style.css`, { headers: { "accept-encoding": "" } });
    expect(plain.text).toBe(style.text);
    expect(plain.headers.get("cache-control")).not.toContain("immutable");
  });

  test.each(["GET", "HEAD"])(
    "changes nothing however often somebody opens it: %s",
    async (method) => {
      const before = JSON.stringify(await departure());
      for (let time = 0; time < 3; time += 1)
        expect((await visit(link, { method })).status).toBe(200);
      expect(JSON.stringify(await departure())).toBe(before);
    },
  );

  test("answers HEAD as GET, without a body", async () => {
    const head = await visit(link, { method: "HEAD" });
    expect(head.text).toBe("");
    expect(head.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});

describe("pressing a button", () => {
  test("says that it is done: HR sees it, and the page shows it", async () => {
    const { status, location } = await press(link, { step: "handover", do: "done" });
    expect(status).toBe(303);
    const { text } = await visit(new URL(location ?? "", link).href);
    expect(cardOf(text)).toContain("Klaar, afgevinkt op dinsdag 19 januari 2027.");
    expect(cardOf(text)).not.toContain('value="remind"');
    expect((await stateOf("handover")).state).toBe("done");
  });

  test("twice says it once", async () => {
    await press(link, { step: "handover", do: "done" });
    const { edition, history } = await departure();
    expect((await press(link, { step: "handover", do: "done" })).status).toBe(303);
    expect(await departure()).toMatchObject({ edition, history });
  });

  test("says in the history who and what, without a name", async () => {
    await press(link, { step: "handover", do: "not-needed" });
    const { history } = await departure();
    expect(history.at(-1)).toMatchObject({ who: "manager", what: "not-needed" });
    expect(JSON.stringify(history)).not.toContain("Fatima");
  });

  test("another one changes what was said", async () => {
    await press(link, { step: "handover", do: "done" });
    await press(link, { step: "handover", do: "not-needed" });
    expect((await visit(link)).text).toContain("Niet nodig, gemeld op");
  });

  test("takes back what was said: the step is open again, and twice is once", async () => {
    expect((await visit(link)).text).not.toContain('value="still-open"');
    await press(link, { step: "handover", do: "done" });
    const over = cardOf((await visit(link)).text);
    expect(over).toContain('<button name="do" value="still-open">Toch nog open</button>');
    expect(over).not.toContain('value="done"');
    expect((await press(link, { step: "handover", do: "still-open" })).status).toBe(303);
    const { text } = await visit(link);
    expect(text).toContain("Staat weer open sinds dinsdag 19 januari 2027.");
    for (const what of ["done", "not-needed", "remind", "hand-over"])
      expect(text).toContain(`name="do" value="${what}"`);
    expect((await stateOf("handover")).state).toBe("sent");
    const { edition, history } = await departure();
    expect(history.at(-1)).toMatchObject({ who: "manager", what: "still-open" });
    expect((await press(link, { step: "handover", do: "still-open" })).status).toBe(303);
    expect(await departure()).toMatchObject({ edition, history });
  });

  test("takes nothing back by opening the page, whatever its address says", async () => {
    await press(link, { step: "handover", do: "done" });
    await visit(`${link}?step=handover&do=still-open`);
    expect((await stateOf("handover")).state).toBe("done");
  });

  test("asks for a reminder, which comes with a line that says so and a link of its own", async () => {
    await press(link, { step: "handover", do: "remind", workingDays: "3" });
    expect((await visit(link)).text).toContain("Op vrijdag 22 januari 2027 krijg je");
    await stack.advanceTo(at("2027-01-22T09:30"));
    const reminder = stack
      .mails()
      .findLast(({ tags, text }) => tags.departure === mailed.id && text?.includes("herinnering"));
    expect(reminder?.to).toEqual(["f.elidrissi@delinde.example"]);
    expect(reminder?.text).toMatch(/^Je vroeg om deze herinnering\./);
    expect(linkIn(reminder ?? {})).not.toBe(link);
    await press(linkIn(reminder ?? {}), { step: "handover", do: "done" });
    expect((await stateOf("handover")).state).toBe("done");
  });

  test("hands it to a colleague, who gets the mail and can do the same", async () => {
    const colleague = { name: "Bo ’t Hart-O'Brien (Zuid)", address: "bo@delinde.example" };
    await press(link, { step: "handover", do: "hand-over", ...colleague });
    const { text } = await visit(link);
    expect(text).toContain("Dit ligt nu bij Bo ’t Hart-O&#39;Brien (Zuid).");
    const [, card = ""] = /<article id="step-handover"([\s\S]*?)<\/article>/.exec(text) ?? [];
    expect(card).toContain("Antwoord wijzigen");
    expect(card).not.toContain("Doe nu");
    await stack.settle();
    const mail = stack.mails().findLast(({ to }) => to[0] === colleague.address);
    expect(mail?.text).toMatch(/^Fatima El Idrissi vraagt of jij deze stap wilt overnemen\./);
    expect(mail?.text).toContain("Dag Bo,");
    const theirs = linkIn(mail ?? {});
    expect((await visit(theirs)).text).not.toContain('value="hand-over"');
    await press(theirs, { step: "handover", do: "done" });
    expect((await departure()).history.at(-1)).toMatchObject({ who: "colleague", what: "done" });
  });
});
