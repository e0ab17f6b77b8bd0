import { Temporal } from "temporal-polyfill";
import { movedApart, spread } from "../../../lambdas/departure/mailings/spacing.ts";
import type { Mailing } from "../../../lambdas/departure/model/mailing.ts";

const mailing = (id: string, time: string, to: Mailing["to"] = "manager"): Mailing => ({
  id,
  kind: "step",
  steps: [id],
  to,
  at: Temporal.ZonedDateTime.from(`2027-01-19T${time}[Europe/Amsterdam]`),
  revision: 1,
  state: { name: "pending" },
});
const shown = (mailings: readonly Mailing[]) =>
  mailings.map(({ id, at, revision }) => `${id} ${at.toPlainTime()} ${revision}`);
const to = (each: Mailing) => each.to;

test("mails to one person leave five minutes apart, those to others at their moment", () => {
  const planned = [
    mailing("a", "09:00"),
    mailing("b", "09:00"),
    mailing("c", "09:05"),
    mailing("d", "09:00", "leaver"),
  ];
  expect(shown(spread(planned, to))).toEqual([
    "a 09:00:00 1",
    "d 09:00:00 1",
    "b 09:05:00 1",
    "c 09:10:00 1",
  ]);
});

test("the mail that did not change makes room, in a new revision", () => {
  const before = [mailing("a", "09:00"), mailing("b", "10:00")];
  const moved = { ...mailing("b", "09:00"), revision: 2 };
  expect(shown(movedApart([before[0] as Mailing, moved], before, to))).toEqual([
    "a 09:05:00 2",
    "b 09:00:00 2",
  ]);
});
