import { at } from "../support/departures.ts";
import { PLAN } from "../support/plan.ts";
import { refuseOutsideOfficeHours, refuseUnlessMeantForIt } from "./account-place.ts";

const stageWith = (settings: { disposable: boolean; signIn?: object }) => ({
  name: "trial",
  settings,
});

test("a stage that may not be thrown away is refused, and so is one whose issuer cannot be asked", () => {
  expect(() => refuseUnlessMeantForIt(stageWith({ disposable: false }))).toThrow(
    "stages/trial.yaml says disposable: false",
  );
  const signIn = { issuer: "https://id.example.org" };
  expect(() => refuseUnlessMeantForIt(stageWith({ disposable: true, signIn }))).toThrow(
    "stages/trial.yaml names an issuer of its own",
  );
  expect(() => refuseUnlessMeantForIt(stageWith({ disposable: true }))).not.toThrow();
});

test.each([
  ["before office hours", "2027-01-14T07:59", false],
  ["in the morning", "2027-01-14T08:00", true],
  ["two hours before they end", "2027-01-14T15:59", true],
  ["too late for the last mail", "2027-01-14T16:00", false],
  ["at night", "2027-01-14T23:30", false],
  ["on a Saturday", "2027-01-16T10:00", false],
  ["on a holiday", "2027-04-27T10:00", false],
])("an account is tried while mails can leave: %s", (_when, now, isAllowed) => {
  const act = () => refuseOutsideOfficeHours(at(now), PLAN);
  if (isAllowed) expect(act).not.toThrow();
  else expect(act).toThrow("Allowed: a working day, from 08:00 on and two hours before 18:00.");
});
