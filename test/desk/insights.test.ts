import { INSIGHTS_WORDS } from "../../lambdas/words/words.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { RELEASE, releasesOf } from "../support/published.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const PAGE = "/desk/insights";
const words = INSIGHTS_WORDS.nl;

let published = releasesOf(RELEASE);
let stack: TestStack;
let reader: DeskVisitor;
beforeAll(async () => {
  const releases = { ...published, latest: () => published.latest() };
  stack = await startTestStack("2027-07-01T10:00", { ports: { releases } });
  reader = await signIn(stack, "reader");
});
afterAll(() => stack.close());
beforeEach(() => {
  published = releasesOf(RELEASE);
});

/** A page's text without tags, its white space as single blanks. */
async function textOf(path: string): Promise<string> {
  const { text, status } = await reader.get(path);
  expect(status).toBe(200);
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

describe("the page of the whole organisation", () => {
  test("answers in the order in which a board asks", async () => {
    const text = await textOf(PAGE);
    const titles = [
      words.recommend,
      words.comeBack,
      words.reasons,
      words.aspects,
      words.response,
      words.steps,
    ].map(({ title }) => text.indexOf(title));
    expect(titles).toEqual(titles.toSorted((one, other) => one - other));
    expect(titles[0]).toBeGreaterThan(0);
  });

  test("says the newest share that recommends us, at the end and half a year later, with number, period and net score", async () => {
    const text = await textOf(PAGE);
    expect(text).toContain("41 % zou ons aanraden 12 van 29, 2e kwartaal van 2027 ");
    expect(text).toContain("41 % zou ons aanraden 9 van 22, 2e kwartaal van 2027; netto score +18");
  });

  test("puts the sector's figure beside ours with place, year and source, and never as a difference", async () => {
    const text = await textOf(PAGE);
    expect(text).toContain("13 % zou de oude werkgever aanraden");
    expect(text).toContain("regio Utrecht, 2021");
    expect(text).toContain("Utrechtzorg, 7 december 2021");
    expect(text).toContain(words.sector.beside);
    expect(text).not.toMatch(/\b28 (%|procentpunt)/);
  });

  test("says of each number that isn't shown why, and shows no net score without its groups", async () => {
    const text = await textOf(PAGE);
    expect(text).toContain(`${words.notShown}: ${words.why.remainder.short}`);
    expect(text).toContain(
      words.leftOut(words.why["too-few"].short, "een half jaar later: 1e kwartaal van 2027"),
    );
    expect(text).toContain(words.running("3e kwartaal van 2027"));
    for (const why of ["remainder", "too-few", "running"] as const)
      expect(text).toContain(words.why[why].long);
  });

  test("says how many were asked, answered and weren't asked", async () => {
    const text = await textOf(PAGE);
    expect(text).toContain("67 % (42 van 63)");
    expect(text).toContain("Niet gevraagd: geen mailadres");
  });

  test("says which mails helped, and that on-time figures wait for the works council", async () => {
    const text = await textOf(PAGE);
    expect(text).toContain("75 % (18 van 24)");
    expect(text).toContain(words.steps.noAgreement);
  });

  test("shows reasons and aspects of the newest year that is over, and which of our reasons a category holds", async () => {
    const text = await textOf(PAGE);
    expect(text).toContain("33 % (9 van 27)");
    expect(text).toContain(
      "Werkdruk en arbeidsvoorwaarden : de werkdruk; salaris of arbeidsvoorwaarden",
    );
  });

  test("in the first year says that reasons come when it is over", async () => {
    const figures = RELEASE.figures.filter(({ period }) => period.startsWith("2027"));
    published = releasesOf({ ...RELEASE, figures });
    expect(await textOf(PAGE)).toContain(words.nothingInYear("2027"));
  });

  test("has a table beside each chart, and nothing of a sample", async () => {
    const { text } = await reader.get(PAGE);
    const parts = text.split('<div class="insight-parts').slice(1);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) expect(part).toContain("<table");
    expect(text).not.toContain(words.sample.mark);
  });
});

test("departments and kinds have views of their own, in which a name is text", async () => {
  const { text } = await reader.get(`${PAGE}?by=department`);
  expect(text).toContain("De Berk, &lt;thuiszorg&gt;");
  expect(text).not.toContain("<thuiszorg>");
  const departments = await textOf(`${PAGE}?by=department`);
  expect(departments).toContain("Andere afdelingen samen");
  expect(departments).toContain(words.why["too-few-managers"].short);
  expect(departments).not.toContain("13 %");
  expect(await textOf(`${PAGE}?by=kind`)).toContain("Zelf opgezegd");
});

test.each([
  "?by=nobody&year=1999",
  "?by=__proto__",
  "?year=%3Cscript%3E",
  "?by=department&by=kind",
])("an address with %s is answered, never with a fault", async (query) => {
  const { status, text } = await reader.get(`${PAGE}${query}`);
  expect(status).toBe(200);
  expect(text).not.toContain("<script>");
});

describe("before there are figures", () => {
  const EMPTY = { ...RELEASE, figures: [], withheld: RELEASE.withheld.slice(1, 2) };

  test.each([
    ["the first release", undefined],
    ["a release has any", EMPTY],
  ])(
    "until %s, the page says what will stand there and from how many answers on",
    async (_, release) => {
      published = releasesOf(release);
      const text = await textOf(PAGE);
      expect(text).toContain(words.empty.title);
      for (const sentence of [...words.empty.what, ...words.empty.how])
        expect(text).toContain(sentence);
    },
  );

  test("a sample stands beside it, and every heading, chart and table in it says so", async () => {
    published = releasesOf(undefined);
    const { text } = await reader.get(PAGE);
    const [before = "", sample = ""] = text.split('<div class="sample">');
    expect(before).not.toMatch(/\d %/);
    const said = [...sample.matchAll(/<(h2|h3|figcaption|caption)[^>]*>([^<]*)</g)].flatMap(
      ([, tag, title = ""]) => (title.startsWith(words.sample.mark) ? [] : [`${tag}: ${title}`]),
    );
    expect(said).toEqual([`h3: ${words.sector.title}`, `h3: ${words.sector.title}`]);
    expect(sample).toContain(words.sample.text);
    expect(sample).toContain(words.sample.end);
  });

  test("the files hold nothing of the sample", async () => {
    published = releasesOf(undefined);
    const json = JSON.parse((await reader.get(`${PAGE}.json`)).text);
    expect(json).toMatchObject({ month: null, figures: [], withheld: [] });
    const csv = (await reader.get(`${PAGE}.csv`)).text;
    expect(csv.trim().split("\r\n")).toHaveLength(1);
  });
});

describe("the files", () => {
  test("CSV has each number on a line of its own, and the reason where there is none", async () => {
    const { headers, text } = await reader.get(`${PAGE}.csv`);
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="totziens-insights-2027-07.csv"',
    );
    const lines = text.split("\r\n");
    expect(lines).toContain(
      "zou ons aanraden;bij vertrek;de hele organisatie;2e kwartaal van 2027;9 of 10: raadt ons aan;12;29;41,4;",
    );
    expect(lines).toContain(
      `zou ons aanraden;bij vertrek;de hele organisatie;2e kwartaal van 2027;0 tot en met 6: raadt ons niet aan;;29;;${words.why.remainder.short}`,
    );
    expect(lines).toContain(
      `zou ons aanraden;een half jaar later;de hele organisatie;1e kwartaal van 2027;;;;;${words.why["too-few"].short}`,
    );
  });

  test("JSON has the figures as they were published, the reasons in words, and the sector's apart", async () => {
    const { headers, text } = await reader.get(`${PAGE}.json`);
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="totziens-insights-2027-07.json"',
    );
    const { month, figures, withheld, sector } = JSON.parse(text);
    expect([month, figures.length, withheld.length]).toEqual(["2027-07", 14, 4]);
    expect(figures[0]).toEqual({
      ...RELEASE.figures[0],
      title: "zou ons aanraden",
      shares: { for: 26.5, passive: 41.2, against: 32.4 },
      netScore: -6,
    });
    expect(withheld[0]).toMatchObject({ field: "against", because: words.why.remainder.long });
    expect(sector[0]).toMatchObject({ about: "recommend", share: 13, year: 2021 });
  });
});

describe("works council and board", () => {
  test("come to the insights when they sign in, and find nothing else in the navigation", async () => {
    const council = await signIn(stack, "works-council");
    expect([council.first.status, council.first.path]).toEqual([200, PAGE]);
    const [navigation = ""] = /<nav class="places"[\s\S]*?<\/nav>/.exec(council.first.text) ?? [];
    expect([...navigation.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([PAGE]);
    expect(council.first.text).toContain("Alleen inzichten");
  });

  test.each(["", ".csv", ".json", "?by=department"])("open the insights%s", async (end) => {
    const council = await signIn(stack, "works-council");
    expect((await council.get(`${PAGE}${end}`)).status).toBe(200);
  });

  test("choose a language, and sign out", async () => {
    const council = await signIn(stack, "works-council");
    const english = await council.press(council.first, "/desk/language", { language: "en" });
    expect(english.text).toContain("Insights only");
    const out = await council.press(english, "/desk/sign-out");
    expect(out.status).toBe(200);
    expect((await council.get(PAGE)).status).toBe(401);
  });
});
