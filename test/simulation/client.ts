import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { Refusal } from "../../lambdas/departure/model/refusal.ts";
import { Problem } from "../../lambdas/http/problem.ts";
import type { Act } from "../../lib/rules/acts.ts";
import type { Answer } from "../../lib/rules/life.ts";
import { worksAgain } from "../../lib/rules/outages.ts";
import { type AnsweringAct, isAnswering } from "./answering.ts";
import { besideWhen } from "./corner-acts.ts";
import type { Outcome, Process } from "./process.ts";
import type { Staff } from "./staff.ts";
import { isOnPage, type PageAct } from "./talk-forms.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const TIMEOUT_SECONDS = 25;
const TRIES = 5;
/** Answers that another try may change. */
const PASSING = ["being-recorded", "edited-meanwhile"];

/** People at the API: what nobody answered is asked again, the same, five times in all. */
export function clientOf({ world, program, run }: Staff) {
  const { time, story, dice } = world;
  const answers: Answer[] = [];
  const acts: Act[] = [];

  function ask(act: Act): void {
    acts.push(act);
    time.at(act.when, () => void (isOnPage(act) ? tryOpening(act) : tryAsking(act)));
  }

  /** A page is pressed as it was opened, mostly at once; but some people leave it open for days. */
  async function tryOpening(act: PageAct, tries = TRIES): Promise<void> {
    const open = worksAgain(story, "everything out", time.now());
    if (open > time.now()) return time.at(open + 1000, () => void tryOpening(act, tries));
    const outcome = await run(functionFor(act), TIMEOUT_SECONDS, (process) =>
      program.open(process, act),
    );
    if (outcome.name !== "done") return again(act, tries, () => tryOpening(act, tries - 1));
    if (outcome.value) pressLater(act);
  }

  function pressLater(act: PageAct): void {
    const most = dice.pick(`${act.name} left open`, [MINUTE, MINUTE, 2 * DAY, 12 * DAY]);
    const after = dice.between(`${act.name} pressed after`, 1000, most);
    time.at(time.now() + after, () => void tryAsking(act));
  }

  function again({ name }: Act, tries: number, tryIt: () => Promise<void>): void {
    if (tries === 1) return;
    const wait = dice.between(`retry ${name} ${tries}`, 1, 1800);
    time.at(time.now() + 1000 * wait, () => void tryIt());
  }

  async function tryAsking(act: Act, tries = TRIES): Promise<void> {
    const open = worksAgain(story, "everything out", time.now());
    if (open > time.now()) return time.at(open + 1000, () => void tryAsking(act, tries));
    const outcome = await run(functionFor(act), TIMEOUT_SECONDS, async (process) =>
      doneBy(process, act),
    );
    const told = answersIn(outcome, act, time.now());
    answers.push(...told);
    const beside = besideOf(outcome, act);
    if (beside) ask({ ...beside, when: besideWhen(dice, act.name, time.now()) });
    if (told.length === 0) again(act, tries, () => tryAsking(act, tries - 1));
  }

  async function doneBy(process: Process, act: Act): Promise<Departure[]> {
    if (isOnPage(act)) return [await program.press(process, act)];
    return isAnswering(act) ? [await program.answer(process, act)] : carryOut(process, act);
  }

  async function carryOut(
    process: Process,
    act: Exclude<Act, PageAct | AnsweringAct>,
  ): Promise<Departure[]> {
    if (act.do === "submit") return [await program.submit(process, act)];
    if (act.do === "replace everywhere") {
      const { address } = knownDeparture(act.leaver).people[act.successor.role];
      return program.reassignEverywhere(process, act, address);
    }
    const id = act.departure ?? knownDeparture(act.leaver).id;
    if (!act.isCareful) return [await program.change(process, act, { id })];
    const seen = (await program.look(process, id))?.edition ?? 0;
    await process.call("reader.thinks", () =>
      time.sleep(dice.between(`think ${act.name}`, 0, 400)),
    );
    return [await program.change(process, act, { id, seen })];
  }

  return { answers, acts, ask, leaverOf };

  /** Whose departure it is, as far as anybody was told. */
  function leaverOf(departureId: string): number {
    return answers.find(({ departure }) => departure?.id === departureId)?.act.leaver ?? 0;
  }

  function knownDeparture(leaver: number): Departure {
    const of = answers.filter(({ act, departure }) => departure && act.leaver === leaver);
    const known = of.findLast(({ act }) => act.do === "submit")?.departure;
    if (!known) throw new Refusal("not-found");
    return known;
  }
}

/** The same once more, with every departure named that runs. */
function besideOf(outcome: Outcome<Departure[]>, act: Act): Act | undefined {
  if (act.do !== "submit" || !act.isBeside || outcome.name !== "failed") return undefined;
  const { error } = outcome;
  if (!(error instanceof Refusal) || error.code !== "already-recorded") return undefined;
  const { runsBeside: named = [] } = act.submission;
  const runsBeside = [...named, ...error.running.map(({ departureId }) => departureId)];
  const name = `${act.name} beside ${runsBeside.length}`;
  return { ...act, name, key: name, submission: { ...act.submission, runsBeside } };
}

function functionFor(act: Act): string {
  if (act.do === "look" && act.page === "desk") return "hr-desk";
  if (isAnswering(act)) return "people-questions";
  if (act.by) return "people";
  return act.do === "submit" ? "hr-api" : "hr-changes";
}

/** One for each departure it is about; none when nobody answered, or another try may get another answer. */
function answersIn(outcome: Outcome<Departure[]>, act: Act, at: number): Answer[] {
  if (outcome.name === "done") {
    const departures: readonly Departure[] = outcome.value;
    return departures.length > 0
      ? departures.map((departure) => ({ at, act, departure }))
      : [{ at, act }];
  }
  if (outcome.name === "died") return [];
  const { error } = outcome;
  if (!(error instanceof Refusal || error instanceof Problem)) return [];
  const { code } = error;
  return PASSING.includes(code) ? [] : [{ at, act, refusal: code }];
}
