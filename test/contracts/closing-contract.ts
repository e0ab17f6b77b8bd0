import type { Answers } from "../../lambdas/departure/answers/answers.ts";
import type { AnswersKept, Forgetting } from "../../lambdas/departure/model/answer-ports.ts";
import type {
  AnswersPlace,
  ClosingAnswers,
  DueForClosing,
  FoundAnswers,
} from "../../lambdas/departure/model/closing-ports.ts";
import { answersOf } from "../support/answers.ts";
import { at } from "../support/departures.ts";
import { unusedId } from "../support/unused-id.ts";

interface ClosingSide {
  readonly answers: AnswersKept;
  readonly closing: ClosingAnswers;
  readonly forgetting: Forgetting;
  /** The numbers of a counter. */
  readonly numbersOf: (counter: string) => Promise<Readonly<Record<string, number>>>;
  /** Waits until what was written can be listed. */
  readonly listed?: () => Promise<void>;
}

const CLOSES = at("2027-03-06T00:00");
const COUNTED = at("2027-03-06T00:05");
const AN_HOUR_LATER = at("2027-03-06T01:05");

/** What the closing job relies on. Each test has a leaver, and counters, of its own. */
export function closingContract(connect: () => ClosingSide): void {
  let side: ClosingSide;
  let closing: ClosingAnswers;
  beforeAll(() => {
    side = connect();
    closing = side.closing;
  });
  const placeOf = ({ departureId, occasion, named }: Answers): AnswersPlace => ({
    departureId,
    occasion,
    named,
  });
  const found = async (answers: Answers) => (await closing.find(placeOf(answers))) as FoundAnswers;
  async function saved(told: Partial<Answers> = {}, follows = false) {
    const answers = answersOf({ closes: CLOSES, ...told });
    await side.answers.keep(answers, undefined, follows);
    return (await found(answers)) as FoundAnswers & { answers: Answers };
  }
  async function isDue(
    answers: Pick<Answers, "departureId">,
    now: string,
    kind: DueForClosing["kind"] = "answers",
  ): Promise<boolean> {
    await side.listed?.();
    const due = await closing.due(at(now));
    return due.some((each) => {
      const { departureId } = each.kind === "answers" ? each.place : { departureId: "", ...each };
      return each.kind === kind && departureId === answers.departureId;
    });
  }
  const counting = () => ({ seed: unusedId(), fields: { [`exit.${unusedId()}`]: ["8"] } });

  test("answers are due a minute after their close, and a minute after a press while their departure has to follow", async () => {
    const { answers } = await saved();
    expect(await isDue(answers, "2027-03-06T00:00:59")).toBe(false);
    expect(await isDue(answers, "2027-03-06T00:01")).toBe(true);
    const marked = await saved({}, true);
    expect(marked.follows).toBe(true);
    expect(await isDue(marked.answers, "2027-02-15T20:00:59")).toBe(false);
    expect(await isDue(marked.answers, "2027-02-15T20:01")).toBe(true);
    await closing.followed(marked);
    expect((await found(marked.answers)).follows).toBe(false);
    expect(await isDue(marked.answers, "2027-03-06T00:00:59")).toBe(false);
    expect(await closing.all()).toContainEqual(placeOf(answers));
  });

  test("are closed later where they are as they were found", async () => {
    const one = await saved();
    await closing.closeLater(one, at("2027-04-15T00:00"));
    expect((await found(one.answers)).answers?.closes).toEqual(at("2027-04-15T00:00"));
    expect(await isDue(one.answers, "2027-04-15T00:00")).toBe(false);
    expect(await isDue(one.answers, "2027-04-15T00:01")).toBe(true);
    await side.answers.keep({ ...one.answers, closes: CLOSES }, one.answers, false);
    await closing.closeLater(one, at("2027-05-01T00:00"));
    expect((await found(one.answers)).answers?.closes).toEqual(CLOSES);
  });

  test("that are being counted can be saved, deleted or begun by nobody else", async () => {
    const one = await saved();
    const mine = counting();
    expect(await closing.begin(one, mine)).toBe(true);
    expect(await closing.begin(one, counting())).toBe(false);
    expect(await closing.end(one)).toBe(false);
    expect(await side.answers.keep(one.answers, one.answers, false)).toBe(false);
    expect(await side.answers.keep({ ...one.answers, named: true }, one.answers, false)).toBe(
      false,
    );
    expect(await side.answers.drop(one.answers)).toBe(false);
    expect((await found(one.answers)).counting).toEqual(mine);
  });

  test("that were saved meanwhile are neither counted nor deleted", async () => {
    const one = await saved();
    await side.answers.keep(one.answers, one.answers, false);
    expect(await closing.begin(one, counting())).toBe(false);
    expect(await closing.end(one)).toBe(false);
  });

  test("without a name lose their content when they are counted, and their traces an hour later", async () => {
    const one = await saved();
    await closing.begin(one, counting());
    const begun = await found(one.answers);
    await closing.counted(begun, COUNTED, AN_HOUR_LATER);
    const rest = await found(one.answers);
    expect([rest.answers, rest.counted]).toEqual([undefined, COUNTED]);
    expect(Object.values(rest.counting?.fields ?? {})).toEqual([[]]);
    expect(await side.answers.find(one.answers.departureId, "exit")).toBeUndefined();
    expect(await side.answers.keep(one.answers, undefined, false)).toBe(false);
    expect(await isDue(one.answers, "2027-03-06T01:04")).toBe(false);
    expect(await isDue(one.answers, "2027-03-06T01:05")).toBe(true);
    expect(await closing.end(rest)).toBe(true);
    expect(await closing.find(one.place)).toBeUndefined();
  });

  test("with a name stay as long as they may be read", async () => {
    const one = await saved({ named: true });
    await closing.begin(one, counting());
    await closing.counted(await found(one.answers), COUNTED, AN_HOUR_LATER);
    const counted = await found(one.answers);
    expect(counted.answers).toEqual(one.answers);
    await closing.keepUntil(counted, at("2027-06-06T00:00"));
    const kept = await found(one.answers);
    expect([kept.counting, kept.answers]).toEqual([undefined, one.answers]);
    expect(await isDue(one.answers, "2027-06-05T23:59")).toBe(false);
    expect(await isDue(one.answers, "2027-06-06T00:00")).toBe(true);
    expect(await closing.end(kept)).toBe(true);
  });

  test("can be emptied while they are counted", async () => {
    const one = await saved({ named: true });
    await closing.empty(one);
    expect((await found(one.answers)).answers).toEqual(one.answers);
    await closing.begin(one, counting());
    await closing.empty(await found(one.answers));
    expect((await found(one.answers)).answers).toBeUndefined();
  });

  test("a counter is raised once for each token, in all its fields, also at the same moment", async () => {
    const counter = `exit.${unusedId()}.Zorg & Welzijn`;
    await Promise.all([1, 2, 3].map(() => closing.raise(counter, ["8", "respondents"], "one")));
    await closing.raise(counter, ["rather-not"], "other");
    await closing.raise(counter, ["8"], "one");
    const numbers = { "8": 1, respondents: 1, "rather-not": 1 };
    expect(await side.numbersOf(counter)).toEqual(numbers);
    for (const token of ["one", "one", "other"]) await closing.dropToken(counter, token);
    expect(await side.numbersOf(counter)).toEqual(numbers);
    await closing.dropToken(`exit.${unusedId()}`, "one");
  });

  test("a line is in the pool once, and due at the end of its time", async () => {
    const line = { id: unusedId(), words: "Meer tijd.", until: at("2027-09-01T02:00") };
    await closing.addLine(line);
    await closing.addLine({ ...line, words: "Iets anders." });
    const isLineDue = async (now: string) => {
      await side.listed?.();
      const due = await closing.due(at(now));
      return due.some((each) => each.kind === "line" && each.id === line.id);
    };
    expect([await isLineDue("2027-09-01T01:59"), await isLineDue("2027-09-01T02:00")]).toEqual([
      false,
      true,
    ]);
    await closing.dropLine(line.id);
    expect(await isLineDue("2027-09-01T02:00")).toBe(false);
  });

  test("an order is due at once; the later of two counts, and only who knows it ends it", async () => {
    const departureId = unusedId();
    const [until, later] = [at("2027-02-16T10:00"), at("2027-02-16T10:03")];
    expect(await closing.orderOf(departureId)).toBeUndefined();
    await side.forgetting.order(departureId, until);
    expect(await isDue({ departureId }, "2027-02-16T10:00", "order")).toBe(true);
    await closing.postponeOrder(departureId, until, at("2027-02-16T10:02"));
    expect(await isDue({ departureId }, "2027-02-16T10:01", "order")).toBe(false);
    await side.forgetting.order(departureId, later);
    await side.forgetting.order(departureId, until);
    expect(await closing.orderOf(departureId)).toEqual(later);
    await closing.endOrder(departureId, until);
    expect(await closing.orderOf(departureId)).toEqual(later);
    await closing.endOrder(departureId, later);
    expect(await closing.orderOf(departureId)).toBeUndefined();
  });
}
