import type { Figure, Release } from "../../lambdas/departure/insights/figures.ts";
import type { Releases } from "../../lambdas/departure/model/insight-ports.ts";

/** What every keeper of releases promises. It begins without any. */
export function releasesContract(connect: () => Releases): void {
  let releases: Releases;
  beforeAll(() => {
    releases = connect();
  });

  test("before the first release there is nothing to show", async () => {
    expect(await releases.latest()).toBeUndefined();
    expect(await releases.all()).toEqual([]);
  });

  test("the latest release is what was published last, and all come in their order", async () => {
    for (const release of RELEASES) expect(await releases.publish(release)).toBe(true);
    expect(await releases.latest()).toEqual(RELEASES.at(-1));
    expect(await releases.all()).toEqual(RELEASES);
  });

  test("a release is never published a second time, however it would read now", async () => {
    const changed: Release = { ...release(2), figures: [] };
    expect(await releases.publish(changed)).toBe(false);
    expect(await releases.all()).toEqual(RELEASES);
  });
}

const FIGURE: Figure = {
  occasion: "exit",
  subject: "recommend",
  unit: { of: "department", name: "De Brink, thuiszorg" },
  period: "2027",
  respondents: 24,
  cells: { for: 9, passive: 8, against: 7 },
};

function release(number: number): Release {
  const { occasion, subject, unit } = FIGURE;
  return {
    number,
    month: `2028-${String(number).padStart(2, "0")}`,
    figures: [{ ...FIGURE, respondents: FIGURE.respondents + number }],
    withheld: [{ occasion, subject, unit, period: "2028", why: "running" }],
  };
}

const RELEASES = [release(1), release(2), release(3)];
