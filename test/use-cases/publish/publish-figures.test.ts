import type { Releases } from "../../../lambdas/departure/model/insight-ports.ts";
import {
  type PublishPorts,
  publishFigures,
} from "../../../lambdas/use-cases/publish/publish-figures.ts";
import { inMemoryAnswers } from "../../memory/in-memory-answers.ts";
import { inMemoryClosing } from "../../memory/in-memory-closing.ts";
import { inMemoryCounters } from "../../memory/in-memory-counters.ts";
import { inMemoryReleases } from "../../memory/in-memory-releases.ts";
import { at } from "../../support/departures.ts";
import { PLAN } from "../../support/plan.ts";

const RECOMMEND = "exit.recommend.organisation.2027-Q1";

describe("the job that publishes figures", () => {
  test("called twice in a month, publishes once", async () => {
    const office = officeWith();
    await office.count("9", 6);
    await office.count("3", 7);
    expect(await publishFigures(office.ports("2027-04-02T06:00"))).toBe(1);
    await office.count("3", 5);
    expect(await publishFigures(office.ports("2027-04-03T06:00"))).toBeUndefined();
    expect(await office.releases.all()).toHaveLength(1);
  });

  test("called twice at the same moment, publishes once", async () => {
    const office = officeWith();
    const ports = office.ports("2027-04-02T06:00");
    const both = await Promise.all([publishFigures(ports), publishFigures(ports)]);
    expect(both.filter((figures) => figures !== undefined)).toHaveLength(1);
    expect(await office.releases.all()).toHaveLength(1);
  });

  test("two months late, publishes what is due, with the month in which it did", async () => {
    const office = officeWith();
    await office.count("9", 6);
    await office.count("3", 7);
    await publishFigures(office.ports("2027-03-02T06:00"));
    expect(await publishFigures(office.ports("2027-06-02T06:00"))).toBe(1);
    const [march, june] = await office.releases.all();
    expect([march?.month, march?.figures]).toEqual(["2027-03", []]);
    expect([june?.number, june?.month]).toEqual([2, "2027-06"]);
    expect(june?.figures).toEqual([
      {
        occasion: "exit",
        subject: "recommend",
        unit: { of: "organisation" },
        period: "2027-Q1",
        respondents: 13,
        cells: { for: 6 },
      },
    ]);
  });

  test("cut off before or after it published, publishes on the next call, and nothing twice", async () => {
    for (const cut of ["before", "after"] as const) {
      const office = officeWith();
      await office.count("9", 6);
      await office.count("3", 7);
      const ports = office.ports("2027-04-02T06:00");
      const broken = { ...ports, releases: cutOff(office.releases, cut) };
      await expect(publishFigures(broken)).rejects.toThrow("cut off");
      await publishFigures(office.ports("2027-04-03T06:00"));
      const all = await office.releases.all();
      expect(all.map(({ number, figures }) => [number, figures.length])).toEqual([[1, 1]]);
    }
  });

  test("after a restore of what was counted, keeps what was published before it", async () => {
    const office = officeWith();
    await office.count("9", 6);
    await office.count("3", 7);
    await publishFigures(office.ports("2027-04-02T06:00"));
    const [april] = await office.releases.all();
    office.counters.delete(RECOMMEND);
    await office.count("9", 8);
    await office.count("3", 8);
    await publishFigures(office.ports("2027-05-02T06:00"));
    expect((await office.releases.latest())?.figures).toEqual(april?.figures);
  });

  test.each([
    [
      "on the first, still publishes the month before: some who left are only counted that morning",
      "2027-04-01T06:00",
      "2027-03",
    ],
    ["on the second, publishes the month", "2027-04-02T06:00", "2027-04"],
    ["goes by the date where the organisation is", "2027-04-02T00:30", "2027-04"],
  ])("%s", async (_, now, month) => {
    const office = officeWith();
    await publishFigures(office.ports(now));
    expect((await office.releases.latest())?.month).toBe(month);
  });

  test("somebody who is counted again with the same token changes nothing", async () => {
    const office = officeWith();
    await office.count("9", 5);
    await office.count("3", 9);
    for (const token of ["9-0", "9-1", "3-8"])
      await office.closing.raise(RECOMMEND, ["9", "respondents"], token);
    await publishFigures(office.ports("2027-04-02T06:00"));
    expect((await office.releases.latest())?.figures).toMatchObject([
      { respondents: 14, cells: { for: 5 } },
    ]);
  });
});

function officeWith() {
  const closing = inMemoryClosing(inMemoryAnswers());
  const releases = inMemoryReleases();
  return {
    closing,
    counters: closing.counters,
    releases,
    async count(option: string, people: number) {
      for (let index = 0; index < people; index += 1)
        await closing.raise(RECOMMEND, [option, "respondents"], `${option}-${index}`);
    },
    ports: (now: string): PublishPorts => ({
      plan: PLAN,
      clock: () => at(now),
      counters: inMemoryCounters(closing),
      releases,
    }),
  };
}

function cutOff(releases: Releases, when: "before" | "after"): Releases {
  return {
    ...releases,
    async publish(release) {
      if (when === "after") await releases.publish(release);
      throw new Error("cut off");
    },
  };
}
