import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { reassign } from "../../../lambdas/departure/changes/reassign.ts";
import { reassignDays } from "../../../lambdas/departure/changes/reassign-days.ts";
import {
  isNewsOfInterview,
  talkChanges,
} from "../../../lambdas/departure/mailings/interview-mails.ts";
import type { Departure, Role } from "../../../lambdas/departure/model/departure.ts";
import type { Person } from "../../../lambdas/departure/model/person.ts";
import { addresseeOfMailing } from "../../../lambdas/departure/people/addressee.ts";
import { at, date, local } from "../../support/departures.ts";
import { agree, FATIMA, known, momentOf, toTell } from "../../support/interviews.ts";
import { context, lived, pendingMails, sentUpTo, withStates } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const KEES: Person = {
  name: "Kees de Groot",
  address: "k.degroot@delinde.example",
  language: "nl",
};
const JORIS: Person = { ...KEES, name: "Joris de Wit", address: "j.dewit@delinde.example" };
const NOW = "2027-09-01T10:00";

describe("a talk that the manager holds, when somebody else becomes manager", () => {
  test("goes along: an entry for the new one, a cancellation for the old one, one change for the leaver", () => {
    const after = replaced(known(), KEES);
    expect(mails(after)).toEqual([
      "interviewer 1 2027-09-01T10:10 f.elidrissi",
      "leaver 2 2027-09-01T10:10 person",
      "interviewer 2 2027-09-01T10:10 k.degroot",
    ]);
    expect(after.history.slice(-2).map(({ what }) => what)).toEqual([
      "replaced",
      "interview-moved",
    ]);
  });

  test("goes along: the old one hears of that, and five minutes later that somebody else is manager", () => {
    const after = replaced(known(), KEES);
    expect(pendingMails(after)).toEqual(
      expect.arrayContaining([
        "interview-interviewer-2 2027-09-01T10:10",
        "replaced-former 2027-09-01T10:15",
      ]),
    );
  });

  test("goes along everywhere, too", () => {
    const after = reassignDays(
      known(),
      { role: "manager", address: "F.ElIdrissi@delinde.example", person: KEES },
      context(NOW),
    );
    expect(holderOf(after)).toBe(KEES.name);
    expect(mails(after)).toHaveLength(3);
  });

  test.each<[string, string | undefined, string | undefined, string]>([
    ["for the week of the talk: it goes along", "2027-09-13", "2027-09-17", KEES.name],
    ["for the day of the talk: it goes along", "2027-09-14", "2027-09-14", KEES.name],
    ["for the week before: it stays", "2027-09-06", "2027-09-10", FATIMA.name],
    ["for good from the day after: it stays", "2027-09-15", undefined, FATIMA.name],
    ["for good from the day itself: it goes along", "2027-09-14", undefined, KEES.name],
  ])("%s", (_, from, until, holder) => {
    const days = {
      ...(from ? { from: date(from) } : {}),
      ...(until ? { until: date(until) } : {}),
    };
    const once = reassign(known(), { role: "manager", person: KEES, ...days }, context(NOW));
    expect(holderOf(once)).toBe(holder);
    const everywhere = reassignDays(
      known(),
      { role: "manager", address: FATIMA.address, person: KEES, ...days },
      context(NOW),
    );
    expect(holderOf(everywhere)).toBe(holder);
  });

  test("and back in time is told to nobody", () => {
    const back = replaced(replaced(known(), KEES), FATIMA);
    expect(holderOf(back)).toBe(FATIMA.name);
    expect(news(back)).toEqual([]);
  });

  test("goes on to the third where the second has it already", () => {
    const second = sentUpTo("2027-09-01T11:00", replaced(known(), KEES));
    const third = replaced(second, JORIS, "manager", "2027-09-02T10:00");
    expect(mails(third)).toEqual([
      "interviewer 2 2027-09-02T10:10 k.degroot",
      "leaver 3 2027-09-02T10:10 person",
      "interviewer 3 2027-09-02T10:10 j.dewit",
    ]);
  });

  test("was not told to anybody yet: the old one hears nothing", () => {
    const after = replaced(agree(), KEES, "manager", "2027-08-31T10:00");
    expect(toTell(after).map(({ to, interview }) => `${to} ${interview}`)).toEqual([
      "leaver 2",
      "interviewer 2",
    ]);
  });
});

describe("a talk stays as it is", () => {
  test("where somebody else holds it than who is replaced", () => {
    const joris = sentUpTo("2027-08-31T11:00", agree({ with: JORIS }));
    const after = replaced(joris, KEES);
    expect(holderOf(after)).toBe(JORIS.name);
    expect(toTell(after)).toEqual([]);
    expect(after.interviews).toBe(joris.interviews);
  });

  test("where the HR contact is replaced and the manager holds it", () => {
    expect(holderOf(replaced(known(), KEES, "hrContact"))).toBe(FATIMA.name);
  });

  test("where it was held already", () => {
    const after = replaced(known(), KEES, "manager", "2027-09-14T15:00");
    expect(after.interviews).toMatchObject([{ number: 1, with: FATIMA }]);
    expect(toTell(after)).toEqual([]);
  });
});

test("a talk that the HR contact holds goes along with the HR contact", () => {
  const hr: Person = { name: "Team HR", address: "hr@delinde.example", language: "nl" };
  const held = sentUpTo("2027-08-31T11:00", agree({ with: hr }));
  expect(holderOf(replaced(held, KEES, "hrContact"))).toBe(KEES.name);
});

describe("a manager who is corrected", () => {
  test("in the name holds the talk by the right name, and nobody is mailed for it", () => {
    const after = correct(known(), { manager: { name: "Fatima Idrissi" } }, context(NOW));
    expect(holderOf(after)).toBe("Fatima Idrissi");
    expect(toTell(after)).toEqual([]);
  });

  test("in the address has the talk there, and the leaver hears nothing of it", () => {
    const after = correct(
      known(),
      { manager: { address: "fatima@delinde.example" } },
      context(NOW),
    );
    expect(news(after)).toEqual([
      "interviewer 1 2027-09-01T10:10 f.elidrissi",
      "interviewer 2 2027-09-01T10:10 fatima",
    ]);
  });
});

test("a corrected manager gets what did not arrive before, and the talk, each five minutes after the other", () => {
  const agreed = "2027-01-26T10:00";
  const passed = replaced(agree({ with: FATIMA }, lived(agreed), agreed), KEES, "manager", agreed);
  const refused = withStates(sentUpTo("2027-01-26T12:00", passed), {
    team: { name: "refused", at: at("2027-01-25T09:01"), why: "bounced" },
    "replaced-manager": { name: "refused", at: at("2027-01-26T10:11"), why: "bounced" },
  });
  const after = correct(
    refused,
    { manager: { address: "kees@delinde.example" } },
    context("2027-01-26T20:00"),
  );
  const moments = after.mailings.filter(
    (mailing) =>
      mailing.state.name === "pending" &&
      local(mailing.at).startsWith("2027-01-27") &&
      addresseeOfMailing(after, mailing, mailing.at.toPlainDate(), PLAN.settings)?.address ===
        "kees@delinde.example",
  );
  expect(moments.map(({ id, at: moment }) => `${id} ${local(moment)}`)).toEqual([
    "team 2027-01-27T09:00",
    "replaced-manager 2027-01-27T09:05",
    "interview-interviewer-4 2027-01-27T09:10",
  ]);
});

test("a talk that moves and goes to somebody else at once is one change for the leaver", () => {
  const after = agree({ with: KEES, at: momentOf("2027-09-16T11:00") }, known(), NOW);
  expect(mails(after)[1]).toBe("leaver 2 2027-09-01T10:00 moment person");
});

function replaced(
  departure: Departure,
  person: Person,
  role: Role = "manager",
  now = NOW,
): Departure {
  return reassign(departure, { role, person }, context(now));
}

function holderOf({ interviews }: Departure) {
  return interviews?.findLast(({ cancelled }) => !cancelled)?.with.name;
}

/** The mails to come about a talk: of which, when, and what changed for the leaver or who gets it. */
function mails(departure: Departure, isShown = (_: Departure["mailings"][number]) => true) {
  return toTell(departure)
    .filter(isShown)
    .map((mailing) => {
      const holder = departure.interviews?.find(({ number }) => number === mailing.interview)?.with;
      const more =
        mailing.to === "leaver"
          ? talkChanges(departure, mailing).join(" ")
          : holder?.address.split("@")[0];
      return `${mailing.to} ${mailing.interview} ${local(mailing.at)} ${more}`;
    });
}

function news(departure: Departure): string[] {
  return mails(departure, (mailing) => isNewsOfInterview(departure, mailing, at(NOW)));
}
