import { INSIGHTS_WORDS } from "../../../lambdas/words/words.ts";
import { AUDIENCE, SCOPE } from "../../../lib/local/names.ts";
import { RELEASE, releasesOf } from "../../support/published.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";

let published = releasesOf(RELEASE);
let stack: TestStack;
beforeAll(async () => {
  const releases = { ...published, latest: () => published.latest() };
  const access = {
    audience: AUDIENCE,
    hrClaim: { name: "scope", value: SCOPE },
    insightsClaim: { name: "scope", value: "insights" },
  };
  stack = await startTestStack("2027-07-01T10:00", { ports: { releases, access } });
});
afterAll(() => stack.close());
beforeEach(() => {
  published = releasesOf(RELEASE);
});

const asCouncil = async () => ({
  authorization: `Bearer ${await stack.accessToken({ scope: "insights" })}`,
});

test("HR's system reads the published figures, why others aren't shown, and the sector's apart", async () => {
  const { status, body, headers } = await stack.ask("/insights", {
    headers: { "accept-language": "en" },
  });
  expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(body.month).toBe("2027-07");
  expect(body.figures).toHaveLength(RELEASE.figures.length);
  expect(body.figures[1]).toMatchObject({
    title: "would recommend us",
    cells: { for: 12 },
    shares: { for: 41.4 },
  });
  expect(body.figures[1].netScore).toBeUndefined();
  expect(body.withheld[1]).toMatchObject({
    why: "too-few",
    because: INSIGHTS_WORDS.en.why["too-few"].long,
  });
  expect(body.sector[0]).toMatchObject({ about: "recommend", share: 13, where: "Utrecht region" });
});

test("before the first release there are no figures, and nobody is told of a sample", async () => {
  published = releasesOf(undefined);
  const { body } = await stack.ask("/insights");
  expect(body).toMatchObject({ month: null, figures: [], withheld: [] });
});

test("a system with the claim for the insights reads them", async () => {
  const { status, body } = await stack.ask("/insights", { headers: await asCouncil() });
  expect([status, body.month]).toEqual([200, "2027-07"]);
});

test.each([
  ["GET", "/departures"],
  ["GET", `/departures/${"0".repeat(32)}`],
  ["POST", "/departures/search"],
  ["POST", "/departures"],
  ["POST", "/replacements"],
  ["POST", `/departures/${"0".repeat(32)}/export`],
] as const)("the same system gets nothing else: %s %s", async (method, path) => {
  const { status, body } = await stack.ask(path, {
    method,
    headers: await asCouncil(),
    ...(method === "POST" ? { body: {} } : {}),
  });
  expect([status, body.type]).toEqual([403, "urn:totziens:problem:forbidden"]);
});
