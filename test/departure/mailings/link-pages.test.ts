import { LINK_PAGES, opensPage } from "../../../lambdas/departure/mailings/link-pages.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import { agree } from "../../support/interviews.ts";
import { lived } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";
import { WHOLE_DEPARTURE } from "../../support/whole-departure.ts";

const [SAMPLE] = WHOLE_DEPARTURE.mailings;
const [STEP] = WHOLE_DEPARTURE.steps;

const FOR_LEAVER = ["questions", "address", "privacy"];
const ABOUT_TALK = ["look-back", "talk", "no", "lines"];
const SHEETS = ["handover-list", "announcements"];

test.each<[string, Partial<Mailing>, readonly string[]]>([
  ["a mail to the leaver", { to: "leaver", steps: ["next-steps"] }, FOR_LEAVER],
  ["the invitation", { to: "leaver", steps: ["post-exit-invite"] }, [...FOR_LEAVER, ...ABOUT_TALK]],
  [
    "the leaver's mail about an agreed talk",
    { to: "leaver", kind: "interview", interview: 1, steps: [] },
    [...FOR_LEAVER, ...ABOUT_TALK],
  ],
  ["the interviewer's mail about it", { to: "interviewer", interview: 1, steps: [] }, ["holder"]],
  [
    "the manager's mail that prepares it",
    { to: "manager", steps: ["post-exit-prepare"] },
    ["holder"],
  ],
  ["the manager's mail that looks back", { to: "manager", steps: ["look-back"] }, ["feedback"]],
  ["another mail to the manager", { to: "manager", steps: ["handover"] }, []],
  ["a department's mail", { to: "desk:it", steps: ["access"] }, []],
])("the link in %s opens its own pages and no others", (_, mailing, pages) => {
  const opened = LINK_PAGES.filter((page) =>
    opensPage(page, { departure: DEPARTURE, mailing: mailingIn(mailing), plan: PLAN }),
  );
  expect([...opened].sort()).toEqual([...pages].sort());
});

describe("a mail to the manager since moments for the talk were asked", () => {
  const asked = lived("2027-08-05T10:00");
  const handover = asked.mailings.find(({ id }) => id === "handover") as Mailing;
  const pagesFor = (departure: Departure) =>
    LINK_PAGES.filter((page) => opensPage(page, { departure, mailing: handover, plan: PLAN }));

  test("opens the page for them, until a talk is agreed", () => {
    expect(pagesFor(asked)).toEqual(["holder", "feedback", ...SHEETS]);
    expect(pagesFor(agree({}, asked, "2027-08-05T10:00"))).toEqual(["feedback", ...SHEETS]);
  });

  test("and not before", () => {
    expect(pagesFor(lived("2027-08-04T10:00"))).toEqual(["feedback", ...SHEETS]);
  });

  test("opens no page for a line about the plan before that was asked", () => {
    expect(pagesFor(lived("2027-03-02T08:59"))).toEqual(SHEETS);
    expect(pagesFor(lived("2027-03-02T09:00"))).toEqual(["feedback", ...SHEETS]);
  });
});

const { invites: _, ...UNINVITING } = STEP as NonNullable<typeof STEP>;
const DEPARTURE: Departure = {
  ...WHOLE_DEPARTURE,
  steps: [
    UNINVITING,
    { ...UNINVITING, id: "post-exit-invite", to: "leaver", invites: true },
    { ...UNINVITING, id: "look-back", to: "manager" },
  ],
};

function mailingIn(some: Partial<Mailing>): Mailing {
  const { interview: __, ...rest } = SAMPLE as NonNullable<typeof SAMPLE>;
  return { ...rest, kind: "step", ...some };
}
