import { timelineRows } from "../../lib/demo/timeline-rows.ts";
import { timelineTable } from "../../lib/demo/timeline-table.ts";
import { departure, mailing, mailOf, PRIVATE, playedDeparture, toLeaver } from "./played.ts";

const FAREWELL = mailing("farewell", "2027-02-03T09:00");
const INVITE = mailing("post-exit-invite", "2027-08-30T09:00", toLeaver(PRIVATE));

test("a departure's timeline tells planned and sent moment, to whom, subject and state", () => {
  const recorded = departure([FAREWELL, { ...INVITE, state: "pending" }]);
  expect(table(recorded, [mailOf(FAREWELL)])).toBe(
    `
Sanne Bakker (common.json)
the common case
submitted Thu 2027-01-14 14:30, last day Fri 2027-02-19, employed until Sun 2027-02-28
manager f.elidrissi@delinde.example, leaver s.bakker@delinde.example, sanne@thuis.example

planned               sent   to                subject                                       state
Wed 2027-02-03 09:00  09:00  manager           About farewell                                sent
Mon 2027-08-30 09:00         leaver (private)  post-exit-invite                              pending
`.trim(),
  );
});

test("a mail that leaves on another day shows that day", () => {
  const late = mailOf(FAREWELL, { sentAt: "2027-02-04T10:00:00Z" });
  expect(table(departure([FAREWELL]), [late])).toContain(
    "Wed 2027-02-03 09:00  Thu 2027-02-04 10:00  manager",
  );
});

test("HR's own steps stand in it, as part of the morning mail", () => {
  const told = departure([FAREWELL]);
  const step = {
    step: "paperwork",
    title: "Confirm in writing",
    track: "care",
    phase: null,
    to: { role: "hr", address: "hr@delinde.example" },
    at: { local: "2027-01-15T08:30:00", instant: "2027-01-15T08:30:00Z" },
    mailing: null,
    state: "planned",
  };
  expect(table({ ...told, timeline: [...told.timeline, step] }, [])).toMatch(
    /^Fri 2027-01-15 08:30 +HR +Confirm in writing +morning mail$/m,
  );
});

test("a mail for several steps lists them under its subject", () => {
  const several = { ...FAREWELL, id: "several-manager", steps: ["handover", "farewell"] };
  expect(table(departure([several]), [mailOf(several)])).toContain("= handover, farewell");
});

test("no line is longer than a hundred columns, whatever the subject", () => {
  const long = mailOf(FAREWELL, { subject: "Afscheid ".repeat(30) });
  const lines = table(departure([FAREWELL]), [long]).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});

function table(told: ReturnType<typeof departure>, mails: ReturnType<typeof mailOf>[]): string {
  const played = playedDeparture(told);
  return timelineTable(played, timelineRows(played, mails, "UTC"), "UTC");
}
