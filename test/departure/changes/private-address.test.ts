import { correct } from "../../../lambdas/departure/changes/correct.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import {
  addressObstacle,
  confirmAddress,
  declineAddress,
  giveAddress,
} from "../../../lambdas/departure/changes/private-address.ts";
import { undeliverable } from "../../../lambdas/departure/changes/undeliverable.ts";
import { topicsOf } from "../../../lambdas/departure/digest/digest-topics.ts";
import type { Via } from "../../../lambdas/departure/mailings/link-reader.ts";
import type { Departure } from "../../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";
import { addresseeOfMailing } from "../../../lambdas/departure/people/addressee.ts";
import { repair } from "../../../lambdas/departure/upkeep/repair.ts";
import { at, local, type Told } from "../../support/departures.ts";
import { momentOf } from "../../support/interviews.ts";
import { changed, context, lived, mailing, sentUpTo, stepOf } from "../../support/lives.ts";
import { PLAN } from "../../support/plan.ts";

const UNKNOWN: Told = { without: ["privateAddress"] };
/** Announced on Thursday 14 January 2027, last day on Friday 19 February. */
const BEFORE = "2027-02-05T12:10";
const AFTER = "2027-02-24T20:30";

const leaver = (when: string) => ({ ...context(when), who: "leaver" });
const given = (departure: Departure, address: string, when = BEFORE, via: Via = "work") =>
  giveAddress(departure, { address, via }, leaver(when));
const unknown = (when = BEFORE) => lived(when, UNKNOWN);
const addressOf = ({ people }: Departure) => people.employee.privateAddress;
const confirmations = ({ mailings }: Departure) =>
  mailings
    .filter(({ id }) => id.startsWith("confirm-address"))
    .map(
      ({ id, at: moment, revision, state }) => `${id} ${local(moment)} ${revision} ${state.name}`,
    );
const said = ({ history }: Departure) =>
  history.filter(({ who }) => who === "leaver").map(({ what }) => what);
const unconfirmedFrom = (departure: Departure) =>
  topicsOf(departure, context(BEFORE))
    .filter(({ what }) => what === "address-unconfirmed")
    .map(({ from }) => String(from));

describe("a private address that the leaver gives", () => {
  const departure = given(unknown(), "sanne@thuis.example");

  test("counts at once, is one change, and closes the step that asks for it", () => {
    expect(addressOf(departure)).toBe("sanne@thuis.example");
    expect(departure.voice?.address).toEqual({ as: "given", at: at(BEFORE) });
    expect(departure.edition).toBe(unknown().edition + 1);
    expect(said(departure)).toEqual(["corrected", "done"]);
    expect(stepOf(departure, "private-address").mark?.as).toBe("done");
  });

  test("is asked to be confirmed by a mail to it at once, before the last day, too", () => {
    expect(confirmations(departure)).toEqual(["confirm-address 2027-02-05T12:10 1 pending"]);
    const notice = mailing(departure, "confirm-address");
    const day = notice.at.toPlainDate();
    expect(addresseeOfMailing(departure, notice, day, PLAN.settings)).toMatchObject({
      address: "sanne@thuis.example",
      isPrivate: true,
    });
  });

  test.each([
    ["in the evening, at once", "2027-02-05T22:41", "2027-02-05T22:41"],
    ["on a Sunday, at once", "2027-02-07T10:00", "2027-02-07T10:00"],
  ])("is asked %s, since it answers a press", (_, when, leaves) => {
    expect(confirmations(given(unknown(when), "sanne@thuis.example", when))).toEqual([
      `confirm-address ${leaves} 1 pending`,
    ]);
  });

  test("is asked when the undo window closes, where one is open", () => {
    const moved = changed(
      "2027-02-05T12:00",
      { ...UNKNOWN, lastDay: "2027-02-26" },
      unknown("2027-02-05T12:00"),
    );
    expect(confirmations(given(moved, "sanne@thuis.example", "2027-02-05T12:04"))).toEqual([
      "confirm-address 2027-02-05T12:10 1 pending",
    ]);
  });

  test("changes nothing when it is given again", () => {
    expect(given(departure, "Sanne@Thuis.example", "2027-02-05T12:11")).toBe(departure);
  });

  test("sends what waited for it, after the last day", () => {
    const waiting = lived("2027-02-05T12:00", UNKNOWN);
    const left = sentUpTo(
      AFTER,
      changed("2027-02-05T12:00", { ...UNKNOWN, lastDay: "2027-02-19" }, waiting),
    );
    const after = given(left, "sanne@thuis.example", AFTER, "paper");
    expect(addressOf(after)).toBe("sanne@thuis.example");
    expect(mailing(after, "post-exit-invite").state.name).toBe("pending");
  });

  test("replaces the one before: only the last is asked to be confirmed", () => {
    const other = given(departure, "sanne@nieuw.example", "2027-02-05T12:10:30");
    expect(confirmations(other)).toEqual(["confirm-address 2027-02-05T12:10:30 2 pending"]);
    const sent = given(
      sentUpTo("2027-02-05T13:00", departure),
      "sanne@nieuw.example",
      "2027-02-05T13:00",
    );
    expect(confirmations(sent)).toEqual([
      "confirm-address 2027-02-05T12:10 1 sent",
      "confirm-address-2 2027-02-05T13:00 1 pending",
    ]);
  });

  test("is tried by that mail, so that no other mail tries it after the last day", () => {
    const tried = repair(sentUpTo("2027-02-22T08:30", departure), context("2027-02-22T08:30"));
    expect(tried.mailings.filter(({ id }) => id.startsWith("address-leaver"))).toEqual([]);
  });
});

describe("a private address is refused", () => {
  test.each([
    ["the work address", "S.Bakker@delinde.example", "at-work"],
    ["the manager's", "f.elidrissi@delinde.example", "of-staff"],
    ["HR's", "hr@delinde.example", "of-staff"],
    ["a department's", "servicedesk@delinde.example", "of-staff"],
    ["any other mailbox at work", "team3@delinde.example", "at-work"],
  ])("when it is %s", (_, address, code) => {
    expect(() => given(unknown(), address)).toThrow(expect.objectContaining({ code }));
  });

  test("not because somebody at work has a mailbox at the same provider", () => {
    const departure = unknown();
    const manager = { ...departure.people.manager, address: "fatima@gmail.com" };
    const small = { ...departure, people: { ...departure.people, manager } };
    expect(addressOf(given(small, "sanne@gmail.com"))).toBe("sanne@gmail.com");
    expect(() => given(small, "fatima@gmail.com")).toThrow(
      expect.objectContaining({ code: "of-staff" }),
    );
  });

  test("when it is the fourth on a day", () => {
    const third = ["een", "twee", "drie"].reduce(
      (each, name) => given(each, `${name}@thuis.example`),
      unknown(),
    );
    expect(() => given(third, "vier@thuis.example")).toThrow(
      expect.objectContaining({ code: "too-often" }),
    );
    expect(addressOf(given(third, "vier@thuis.example", "2027-02-08T09:00"))).toBe(
      "vier@thuis.example",
    );
  });

  test("when the leaver wants no mails, or the departure is withdrawn", () => {
    const objected = optOut(unknown(), leaver(BEFORE));
    expect(() => given(objected, "sanne@thuis.example")).toThrow(
      expect.objectContaining({ code: "no-mail-to-leaver" }),
    );
  });
});

describe("a link on paper, or in a work mailbox after the last day", () => {
  const unconfirmed = given(unknown(), "sanne@thuis.example");
  const confirmed = confirmAddress(unconfirmed, leaver(BEFORE));
  const ofHr = lived(BEFORE);

  test.each<[string, Departure, Via, string, boolean]>([
    ["gives a first address", unknown(), "paper", BEFORE, true],
    ["puts right what nobody confirmed", unconfirmed, "paper", BEFORE, true],
    ["doesn't replace a confirmed one", confirmed, "paper", BEFORE, false],
    ["doesn't replace what HR entered", ofHr, "paper", BEFORE, false],
    [
      "replaces it from the work mailbox up to the last day",
      confirmed,
      "work",
      "2027-02-19T23:00",
      true,
    ],
    ["not from there after it", confirmed, "work", AFTER, false],
    ["replaces it from the private mailbox, always", confirmed, "private", AFTER, true],
  ])("%s", (_, departure, via, when, isTaken) => {
    const asked = { address: "sanne@nieuw.example", via };
    expect(addressObstacle(departure, asked, context(when))).toBe(isTaken ? undefined : "kept");
  });

  test("doesn't decline for the leaver what is known", () => {
    expect(() => declineAddress(ofHr, { via: "paper" }, leaver(BEFORE))).toThrow(
      expect.objectContaining({ code: "kept" }),
    );
  });
});

describe("a private address is confirmed", () => {
  const departure = given(unknown(), "sanne@thuis.example");
  const sent = sentUpTo("2027-02-05T13:00", departure);

  test("by one press, once", () => {
    const confirmed = confirmAddress(sent, leaver("2027-02-05T13:00"));
    expect(confirmed.voice?.address?.confirmed).toEqual(at("2027-02-05T13:00"));
    expect(said(confirmed)).toEqual(["corrected", "done", "address-confirmed"]);
    expect(confirmAddress(confirmed, leaver("2027-02-06T13:00"))).toBe(confirmed);
  });

  test("not when HR entered it", () => {
    const ofHr = lived(BEFORE);
    expect(confirmAddress(ofHr, leaver(BEFORE))).toBe(ofHr);
    expect(unconfirmedFrom(ofHr)).toEqual([]);
  });

  test("or HR hears of it after five working days, once", () => {
    expect(unconfirmedFrom(sent)).toEqual(["2027-02-12"]);
    expect(unconfirmedFrom(confirmAddress(sent, leaver(BEFORE)))).toEqual([]);
    const mended = { employee: { privateAddress: "sanne@huis.example" } };
    expect(unconfirmedFrom(correct(sent, mended, context(BEFORE)))).toEqual([]);
  });

  test("but HR hears of a mail that came back as such, and not twice", () => {
    const message = { departureId: sent.id, mailingId: "confirm-address", revision: 1 };
    const bounced = undeliverable(sent, message, "bounced", context("2027-02-05T13:00"));
    expect(unconfirmedFrom(bounced)).toEqual([]);
    expect(topicsOf(bounced, context(BEFORE)).map(({ what }) => what)).toContain("undeliverable");
    const better = given(bounced, "sanne@huis.example", "2027-02-08T19:00");
    expect(confirmations(better)).toEqual(["confirm-address 2027-02-08T19:00 3 pending"]);
  });
});

describe("a leaver who would rather not give a private address", () => {
  const asked = ({ mailings }: Departure) =>
    mailings.filter(({ state }) => state.name === "pending").map(({ id }) => id);
  const declined = declineAddress(unknown(), { via: "work" }, leaver(BEFORE));

  test("is not asked again, nor is HR", () => {
    expect(said(declined)).toEqual(["not-needed", "address-declined"]);
    expect(declined.edition).toBe(unknown().edition + 1);
    expect(stepOf(declined, "private-address").mark?.as).toBe("not-needed");
    const topics = topicsOf(declined, context(BEFORE)).map(({ what }) => what);
    expect(topics).not.toContain("private-address");
    expect(declineAddress(declined, { via: "work" }, leaver("2027-02-06T12:00"))).toBe(declined);
  });

  test("gets what goes to work; what needs the address is skipped, and says why", () => {
    const skipped = declined.steps.filter(({ skipped }) => skipped === "address-declined");
    expect(skipped.map(({ id }) => id)).toEqual([
      "post-exit-plan",
      "post-exit-prepare",
      "post-exit-invite",
    ]);
    expect(asked(declined)).toContain("exit-questions");
    expect(asked(declined)).not.toContain("post-exit-invite");
  });

  test("loses the address that was known, and what had been made to confirm it", () => {
    const known = given(unknown(), "sanne@thuis.example");
    const without = declineAddress(known, { via: "work" }, leaver(BEFORE));
    expect(addressOf(without)).toBeUndefined();
    expect(confirmations(without)).toEqual(["confirm-address 2027-02-05T12:10 1 skipped"]);
  });

  test("gets no news that waited for it, with a step that is skipped now", () => {
    const departure = unknown();
    const waiting = departure.mailings.map(
      (mailing): Mailing =>
        mailing.steps.includes("exit-questions")
          ? {
              ...mailing,
              kind: "notice",
              at: momentOf(AFTER),
              state: { name: "waiting" },
            }
          : mailing,
    );
    const without = declineAddress(
      { ...departure, mailings: waiting },
      { via: "work" },
      leaver(BEFORE),
    );
    expect(mailing(without, "exit-questions")).toMatchObject({
      steps: [],
      state: { name: "skipped" },
    });
  });

  test("changes their mind later: everything comes back", () => {
    const back = given(declined, "sanne@thuis.example", "2027-02-08T12:00");
    expect(back.steps.filter(({ skipped }) => skipped === "address-declined")).toEqual([]);
    expect(asked(back)).toEqual(asked(given(unknown(), "sanne@thuis.example", "2027-02-08T12:00")));
    expect(stepOf(back, "private-address").mark?.as).toBe("done");
  });

  test("or HR enters one, at their word: the same", () => {
    const known = { employee: { privateAddress: "sanne@thuis.example" } };
    const back = correct(declined, known, context("2027-02-08T12:00"));
    expect(back.voice).toBeUndefined();
    expect(back.steps.filter(({ skipped }) => skipped === "address-declined")).toEqual([]);
  });
});
