import { restartQuestions } from "../../lambdas/departure/changes/restart-questions.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { connectClosing } from "../../lambdas/upkeep/closing/connect.ts";
import { changeDeparture } from "../../lambdas/use-cases/record/change-departure.ts";
import { answersOf } from "../support/answers.ts";
import { at } from "../support/departures.ts";
import { context, lived } from "../support/lives.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-02-15T20:00");
});
afterAll(() => stack.close());

test("when HR begins the questions again, what was answered is gone within ten minutes, counted nowhere", async () => {
  const departure = { ...lived("2027-02-15T20:00"), id: "a".repeat(32) };
  const options = { clock: stack.now };
  const { departures, closing } = connectClosing(stack.environment, options);
  const people = connectPeople(stack.environment, options);
  await departures.create(departure);
  await people.answers.keep(answersOf({ departureId: departure.id }), undefined, false);
  const place = { departureId: departure.id, occasion: "exit", named: false } as const;

  const rule = (present: Departure) =>
    restartQuestions(present, { ...context("2027-02-15T20:00"), now: stack.now() });
  await changeDeparture({ id: departure.id, rule }, people);
  await stack.advanceTo(stack.now().add({ minutes: 10 }));
  expect(await closing.find(place)).toBeUndefined();
  expect((await departures.find(departure.id))?.outbox).toBeUndefined();
});

test("what a leaver answered is cut loose by itself when the questions close, and its traces are gone an hour later", async () => {
  const { id } = lived("2027-02-15T20:00");
  const options = { clock: stack.now };
  const { departures, closing } = connectClosing(stack.environment, options);
  const { answers } = connectPeople(stack.environment, options);
  await departures.create(lived("2027-02-15T20:00"));
  await answers.keep(answersOf({ departureId: id }), undefined, false);
  const place = { departureId: id, occasion: "exit", named: false } as const;

  await stack.advanceTo(at("2027-03-05T23:59"));
  expect((await closing.find(place))?.answers).toBeDefined();
  await stack.advanceTo(at("2027-03-06T00:06"));
  const traces = await closing.find(place);
  expect([traces?.answers, traces?.counted]).toEqual([undefined, expect.anything()]);
  await stack.advanceTo(at("2027-03-06T01:15"));
  expect(await closing.find(place)).toBeUndefined();
  expect(await closing.due(stack.now())).toEqual([]);
});
