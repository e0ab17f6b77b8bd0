import { markSeen, markUnseen } from "../../../lambdas/departure/changes/mark-seen.ts";
import { optOut } from "../../../lambdas/departure/changes/opt-out.ts";
import { context, lived } from "../../support/lives.ts";

const NO = "objected leaver 2027-02-02";
const no = optOut(lived("2027-02-01T10:00"), context("2027-02-01T10:00"));

test("what was told once and seen is noted with its moment, and nothing else changes", () => {
  const now = context("2027-02-02T09:00");
  const seen = markSeen(no, NO, now);
  expect(seen.seen).toEqual({ [NO]: now.now });
  expect([seen.edition, seen.history]).toEqual([no.edition, no.history]);
  expect(markSeen(seen, NO, now)).toBe(seen);
});

test.each([
  ["before it asks for anybody", NO, "2027-02-01T12:00"],
  [
    "of a step that is open: it is ticked instead",
    "step-due workload 2027-01-22",
    "2027-02-02T09:00",
  ],
  ["of which nobody knows", "objected leaver 2027-02-03", "2027-02-04T09:00"],
  ["that is part of every object", "constructor", "2027-02-02T09:00"],
])("nothing is seen %s", (_what, key, now) => {
  expect(markSeen(no, key, context(now))).toBe(no);
});

test("what is no longer there to be seen is not kept", () => {
  const old = { "no-talk leaver 2026-12-01": context("2026-12-02T09:00").now };
  const seen = markSeen({ ...no, seen: old }, NO, context("2027-02-02T09:00"));
  expect(Object.keys(seen.seen ?? {})).toEqual([NO]);
});

test("what was seen by mistake asks again", () => {
  const now = context("2027-02-02T09:00");
  const back = markUnseen(markSeen(no, NO, now), NO, now);
  expect(back).not.toHaveProperty("seen");
  expect(back.asksFrom).toEqual(no.asksFrom);
  expect(markUnseen(no, NO, now)).toBe(no);
});
