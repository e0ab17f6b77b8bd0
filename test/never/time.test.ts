import { crashBefore } from "../support/crash.ts";
import { at } from "../support/departures.ts";
import { PLAN } from "../support/plan.ts";
import { type Goodbye, record, WITHOUT_MORNINGS } from "./goodbye.ts";

let goodbye: Goodbye;
afterEach(() => goodbye.close());

const goTo = (local: string) => goodbye.stack.advanceTo(at(local));
const QUICKLY = { options: { ports: { plan: WITHOUT_MORNINGS } } };

describe('"three weeks before" is sent two days before, or silently dropped', () => {
  test.each([
    ["a last day in February", "2027-01-04", "2027-02-19", "2027-01-29"],
    ["Easter between", "2027-02-22", "2027-04-09", "2027-03-18"],
    ["King's day, Ascension and Whit Monday around", "2027-04-01", "2027-05-21", "2027-04-28"],
    ["a last day on a Sunday", "2027-02-01", "2027-03-28", "2027-03-08"],
  ])(
    "with %s: the reference is asked for fifteen working days before",
    async (_, announced, lastDay, day) => {
      const changes = { announced, lastDay, endOfEmployment: lastDay };
      goodbye = await record({ at: `${announced}T10:00`, changes, ...QUICKLY });
      await goTo(`${lastDay}T18:00`);
      expect(goodbye.newlySent().filter((each) => each.startsWith("reference"))).toEqual([
        `reference ${day}T09:00`,
      ]);
    },
  );

  test("with less time than that, none of the core is dropped: it comes as soon as it may, in one mail where it must", async () => {
    const core = PLAN.steps.filter(({ track }) => track === "core").map(({ id }) => id);
    goodbye = await record({ at: "2027-06-07T10:00", changes: ONE_WEEK, ...QUICKLY });
    await goTo("2028-01-15T12:00");
    const { timeline, mailings } = await goodbye.present();
    expect(steps(timeline)).toEqual(expect.arrayContaining(core));
    const sent = mailings.filter(({ state }: Shown) => state === "sent");
    expect(sent.flatMap(({ steps }: Shown) => steps)).toEqual(expect.arrayContaining(core));
    const shared = sent.find(({ steps }: Shown) => steps.includes("reference"));
    expect(shared.at.local).toBe("2027-06-09T09:00:00");
  });

  test("what comes too late to be of use is not sent, and says so", async () => {
    const changes = {
      announced: "2027-01-14",
      lastDay: "2027-02-19",
      endOfEmployment: "2027-02-28",
    };
    goodbye = await record({ at: "2027-02-22T10:00", changes, ...QUICKLY });
    expect(goodbye.submitted.timeline).toContainEqual(
      expect.objectContaining({
        step: "reference",
        state: "skipped",
        why: [expect.objectContaining({ code: "no-longer-useful" })],
      }),
    );
  });
});

describe("several steps on one day only partly created", () => {
  test.each([1, 3, 4, 5])(
    "the process dies before schedule %i: both mails of that day leave",
    async (nth) => {
      goodbye = await record({ at: "2027-01-14T15:30", ...QUICKLY });
      const other = { name: "Omar Haddad", workAddress: "o.haddad@delinde.example" };
      const crash = crashBefore(goodbye.stack.watch, "CreateSchedule", nth);
      const body = { ...COMMON_DATES, employee: other, manager: MANAGER };
      await goodbye.stack.ask("/departures", { body });
      expect(crash.hasHappened()).toBe(true);
      crash.restart();
      await goTo("2027-01-19T09:30");
      const mails = goodbye.stack.mails().filter(({ sentAt }) => sentAt >= "2027-01-19");
      // One is the leaver's own, which has the called name only.
      expect(
        mails.filter(({ subject, text }) => `${subject}${text}`.includes("Omar")),
      ).toHaveLength(2);
    },
  );

  test("Scheduler takes one of the two and refuses the other for an hour: both leave at their moment", async () => {
    goodbye = await record({ at: "2027-01-14T15:30", ...QUICKLY });
    goodbye.stack.faults.inject({
      service: "scheduler",
      operation: "CreateSchedule",
      when: ({ Name }) => Name.includes("next-steps"),
      how: { error: "InternalServerException", status: 500 },
      times: 12,
    });
    await goodbye.patch({ announced: "2027-01-13" });
    await goTo("2027-01-19T12:00");
    expect(goodbye.newlySent().filter((each) => each.includes("T09:00"))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^handover 2027-01-18/),
        expect.stringMatching(/^next-steps 2027-01-18/),
      ]),
    );
  });

  test("six steps that share one day stand in that day's mail, each with what to do", async () => {
    goodbye = await record({ at: "2027-06-07T10:00", changes: ONE_WEEK, ...QUICKLY });
    await goTo("2027-06-09T09:30");
    const several = goodbye.submitted.mailings.find(({ kind }: Shown) => kind === "several");
    expect(several.steps).toHaveLength(6);
    const mail = goodbye.stack.mails().find(({ tags }) => tags.mailing === several.id);
    const titles = goodbye.submitted.timeline
      .filter(({ step }: Shown) => several.steps.includes(step))
      .map(({ title }: Shown) => title);
    for (const title of titles) expect(mail?.text).toContain(title);
  });
});

const MANAGER = { name: "Fatima El Idrissi", address: "f.elidrissi@delinde.example" };
const COMMON_DATES = {
  announced: "2027-01-14",
  lastDay: "2027-02-19",
  endOfEmployment: "2027-02-28",
};
const ONE_WEEK = { announced: "2027-06-07", lastDay: "2027-06-14", endOfEmployment: "2027-06-30" };

// biome-ignore lint/suspicious/noExplicitAny: the API's answers, of which a test reads what it is about.
type Shown = any;

function steps(timeline: readonly Shown[]): string[] {
  return timeline.map(({ step }) => step);
}
