import { type Reassignment, reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { withdraw } from "../../../lambdas/departure/changes/withdraw.ts";
import { isNewsTo } from "../../../lambdas/departure/mailings/reassigned-notice.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Person } from "../../../lambdas/departure/model/person.ts";
import { addresseeOf, addresseeOfMailing } from "../../../lambdas/departure/people/addressee.ts";
import { at, date, local } from "../../support/departures.ts";
import {
  changed,
  context,
  lived,
  mailing,
  pendingMails,
  sentUpTo,
  withStates,
} from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const NOW = "2027-01-26T10:00";
const NADIA: Person = { name: "Nadia", address: "nadia@delinde.example", language: "nl" };
const OMAR: Person = { name: "Omar", address: "omar@delinde.example", language: "en" };

describe("a manager who is replaced", () => {
  test("for good, hands everything to come to the new one, who gets one mail", () => {
    const after = replacedBy(NADIA);
    expect(managersOn(after, "2027-01-26", "2027-08-16")).toEqual(["Nadia", "Nadia"]);
    expect(noticesOf(after)).toEqual(["replaced-manager 1 2027-01-26T10:10"]);
    expect(pendingMails(after).slice(2)).toEqual(pendingMails(lived(NOW)));
    expect(after.standIns).toEqual([]);
  });

  test("for good, hears of it once if mailed before, and not when manager again", () => {
    const after = replacedBy(NADIA);
    const notice = mailing(after, "replaced-former");
    const day = notice.at.toPlainDate();
    expect(addresseeOfMailing(after, notice, day, PLAN.settings)?.name).toBe("Fatima El Idrissi");
    const twice = replacedBy(OMAR, {}, "2027-01-26T10:06", after);
    const coming = pendingMails(twice).filter((each) => each.startsWith("replaced-former"));
    expect(coming).toEqual(["replaced-former 2027-01-26T10:10"]);
    const back = replacedBy(lived(NOW).people.manager, {}, "2027-01-26T10:07", after);
    expect(mailing(back, "replaced-former").state.name).toBe("skipped");
    const early = "2027-01-14T15:35";
    const never = replacedBy(NADIA, {}, early, lived(early));
    expect(never.mailings.filter(({ to }) => to === "former")).toEqual([]);
  });

  test("for a while, gets everything after it again", () => {
    const after = replacedBy(NADIA, { from: "2027-02-01", until: "2027-02-12" });
    expect(managersOn(after, "2027-01-29", "2027-02-01", "2027-02-12", "2027-02-13")).toEqual([
      "Fatima El Idrissi",
      "Nadia",
      "Nadia",
      "Fatima El Idrissi",
    ]);
    expect(noticesOf(after)).toEqual(["replaced-manager 1 2027-02-01T09:00"]);
  });

  test.each<[string, Period, string[]]>([
    ["on a Saturday, tells the new one on Monday", { from: "2027-01-30" }, ["2027-02-01T09:00"]],
    ["for a weekend, tells nobody", { from: "2027-01-30", until: "2027-01-31" }, []],
    ["since last week, tells at once", { from: "2027-01-20" }, ["2027-01-26T10:10"]],
  ])("%s", (_, period, moments) => {
    expect(noticesOf(replacedBy(NADIA, period))).toEqual(
      moments.map((moment) => `replaced-manager 1 ${moment}`),
    );
  });

  test("makes way for the notice where mails would meet", () => {
    const after = replacedBy(NADIA, { from: "2027-01-29" });
    expect(local(mailing(after, "replaced-manager").at)).toBe("2027-01-29T09:00");
    expect(local(mailing(after, "reference").at)).toBe("2027-01-29T09:05");
    expect(mailing(after, "reference").revision).toBe(2);
  });

  test("twice in ten minutes is one mail, to the last", () => {
    const twice = replacedBy(OMAR, {}, "2027-01-26T10:06", replacedBy(NADIA));
    expect(noticesOf(twice)).toEqual(["replaced-manager 2 2027-01-26T10:16"]);
    expect(managersOn(twice, "2027-01-27")).toEqual(["Omar"]);
  });

  test("twice with a day between is two mails", () => {
    const once = sentUpTo("2027-01-26T10:10", replacedBy(NADIA));
    const twice = replacedBy(OMAR, {}, "2027-01-27T10:00", once);
    expect(noticesOf(twice)).toEqual([
      "replaced-manager 1 2027-01-26T10:10",
      "replaced-manager-2 1 2027-01-27T10:10",
    ]);
  });

  test("for good, sends nobody home who was to stand in", () => {
    const away = replacedBy(NADIA, { from: "2027-02-01", until: "2027-02-12" });
    const after = replacedBy(OMAR, {}, "2027-01-26T10:02", away);
    expect(managersOn(after, "2027-02-01", "2027-03-01")).toEqual(["Omar", "Omar"]);
    const pending = after.mailings.filter(
      ({ kind, state, to }) => kind === "notice" && state.name === "pending" && to === "manager",
    );
    expect(pending.map(({ at: moment }) => local(moment))).toEqual(["2027-01-26T10:12"]);
  });

  test("gets another stand-in for the same days instead of the first", () => {
    const period = { from: "2027-02-01", until: "2027-02-12" };
    const after = replacedBy(OMAR, period, NOW, replacedBy(NADIA, period));
    expect(after.standIns.map(({ person }) => person.name)).toEqual(["Omar"]);
    expect(noticesOf(after)).toEqual(["replaced-manager 1 2027-02-01T09:00"]);
  });

  test("by the same person, is not replaced", () => {
    const once = replacedBy(NADIA);
    expect(replacedBy({ ...NADIA, address: "Nadia@delinde.example" }, {}, NOW, once)).toBe(once);
    const period = { from: "2027-02-01", until: "2027-02-12" };
    const away = replacedBy(NADIA, period);
    expect(replacedBy(NADIA, period, NOW, away)).toBe(away);
    expect(replacedBy(NADIA, { from: "2027-01-11", until: "2027-01-12" })).toBe(LIVED);
  });

  test("gives what his address kept from arriving to the new one", () => {
    const bounced = withStates(lived(NOW), {
      team: { name: "refused", at: at("2027-01-25T09:00"), why: "bounced" },
      react: { name: "refused", at: at("2027-01-14T15:41"), why: "bounced" },
    });
    const after = replacedBy(NADIA, {}, NOW, bounced);
    expect(mailing(after, "team")).toMatchObject({ revision: 2, state: { name: "pending" } });
    expect(mailing(after, "react").state).toEqual({ name: "skipped" });
    expect(replacedBy(NADIA, { from: "2027-03-01" }, NOW, bounced).mailings).toContainEqual(
      mailing(bounced, "team"),
    );
  });

  test("is all that the new one is told where dates had changed just before", () => {
    const moved = changed(NOW, { lastDay: "2027-02-05" });
    expect(mailing(moved, "changed-manager").steps).toContain("reference");
    const successor = { role: "manager", person: NADIA } as const;
    const after = reassign(moved, successor, context("2027-01-26T10:01"));
    expect(mailing(after, "changed-manager").state.name).toBe("skipped");
    const coming = after.mailings.filter(
      ({ to, state, at: moment }) =>
        to === "manager" && state.name === "pending" && local(moment) < "2027-01-27",
    );
    expect(coming.map(({ kind, steps }) => [kind, steps.includes("reference")])).toEqual([
      ["step", true],
      ["notice", false],
    ]);
    expect(noticesOf(after).join()).toContain("replaced-manager");
  });

  test("is all that the new one is told, even if dates change meanwhile", () => {
    const after = changed("2027-01-26T10:05", { lastDay: "2027-03-05" }, replacedBy(NADIA));
    expect(noticesOf(after)).toEqual([
      "replaced-manager 2 2027-01-26T10:15",
      "changed-leaver 1 2027-01-26T10:15",
    ]);
  });
});

describe("the mail to a new manager", () => {
  test("is no news where nobody was mailed, or nothing is open and nothing to come", () => {
    const isNews = (departure: Departure, now: string) =>
      isNewsTo(departure, mailing(departure, "replaced-manager"), context(now));
    expect(isNews(replacedBy(NADIA), "2027-01-26T10:10")).toBe(true);
    const early = replacedBy(NADIA, {}, "2027-01-14T15:32", lived("2027-01-14T15:32"));
    expect(isNews(early, "2027-01-14T15:42")).toBe(false);
    const over = replacedBy(NADIA, {}, "2028-06-01T10:00", lived("2028-06-01T10:00"));
    expect(isNews(over, "2028-06-01T10:10")).toBe(false);
  });

  test("is not written about a quiet departure", () => {
    expect(noticesOf(replacedBy(NADIA, {}, NOW, lived(NOW, { kind: "quiet" })))).toEqual([]);
  });
});

test("an HR contact who is replaced gets no mail of its own", () => {
  const after = replacedBy(NADIA, { role: "hrContact" });
  expect(after.people.hrContact).toEqual(NADIA);
  expect(noticesOf(after)).toEqual([]);
  expect(after.mailings).toEqual(lived(NOW).mailings);
});

test("a replacement says in the history which role and which days, never who", () => {
  const after = replacedBy(NADIA, { from: "2027-02-01", until: "2027-02-12" });
  expect(after.history.at(-1)).toMatchObject({
    who: "hr",
    what: "replaced",
    detail: "manager 2027-02-01 2027-02-12",
  });
  expect(after.edition).toBe(2);
});

test("nobody becomes the manager of his own departure, or of one that is over", () => {
  const himself = { ...NADIA, address: "S.Bakker@delinde.example" };
  expect(() => replacedBy(himself)).toThrow("same-as-leaver");
  const withdrawn = withdraw(lived(NOW), "stays", context(NOW));
  expect(() => replacedBy(NADIA, {}, NOW, withdrawn)).toThrow("is-withdrawn");
  expect(() => replacedBy(NADIA, {}, NOW, { ...lived(NOW), erased: at(NOW) })).toThrow("is-erased");
});

interface Period {
  readonly role?: Reassignment["role"];
  readonly from?: string;
  readonly until?: string;
}

const LIVED = lived(NOW);

function replacedBy(
  person: Person,
  { role = "manager", from, until }: Period = {},
  now = NOW,
  departure = LIVED,
): Departure {
  return reassign(
    departure,
    {
      role,
      person,
      ...(from ? { from: date(from) } : {}),
      ...(until ? { until: date(until) } : {}),
    },
    context(now),
  );
}

function managersOn(departure: Departure, ...days: readonly string[]) {
  return days.map((day) => addresseeOf(departure, "manager", date(day), PLAN.settings)?.name);
}

/** To whom it concerns now; what the one who was replaced hears has tests of its own. */
function noticesOf({ mailings }: Departure): string[] {
  return mailings
    .filter(({ kind, to }) => kind === "notice" && to !== "former")
    .map(({ id, revision, at: moment }) => `${id} ${revision} ${local(moment)}`);
}
