import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";
import { answer, keptOf, pageOf, startAsked } from "../links/asked.ts";
import { type Invited, startWithInvited } from "../links/invited.ts";
import { press, visit } from "../links/visitor.ts";
import { crashAfterCalls } from "../support/crash.ts";
import { at } from "../support/departures.ts";
import { itemsIn } from "../support/items-in.ts";
import type { TestStack } from "../support/stack.ts";

/** More calls than one press makes: a press that no longer dies ends the row. */
const MORE_THAN_CALLS = 15;
const TALK = { do: "choose", with: "hr", how: "here" };

test("the process dies after any call of a press for a talk: the moment is had by one, and each mail leaves once", async () => {
  const { stack, invited } = await startWithInvited(MORE_THAN_CALLS);
  const moments = await momentsOn(invited[0]?.page("talk") ?? "");
  const pressed = (who: Invited, moment = "") => press(who.page("talk"), { ...TALK, moment });

  const died = await dyingAfterEachCall(stack, invited, (who, each) => pressed(who, moments[each]));
  expect(died.length).toBeGreaterThan(5);
  expect(died.length).toBeLessThan(MORE_THAN_CALLS);

  // What is agreed stands; whoever read a fault presses again. A moment that nobody got is free after a minute.
  await stack.advanceTo(at("2027-08-30T11:20"));
  for (const [each, who] of died.entries()) {
    const { interview } = await who.present();
    const { status } = await pressed(who, moments[each]);
    expect([each, interview !== undefined, status]).toEqual([each, interview !== undefined, 303]);
  }
  await stack.advanceTo(at("2027-08-30T13:00"));
  for (const [each, who] of died.entries()) {
    const { interview } = await who.present();
    expect(interview.at.local).toContain(moments[each]);
    expect([each, talkMailsOf(stack, who.id)]).toEqual([
      each,
      ["interview-interviewer", "interview-leaver"],
    ]);
  }
  await stack.close();
});

test.each([
  ["with a name", "yes"],
  ["without a name", "no"],
])(
  "the process dies after any call of an answer %s: the departure says what is kept, and it is counted once",
  async (_, named) => {
    const { stack, take } = await startAsked(MORE_THAN_CALLS);
    const asked = Array.from({ length: MORE_THAN_CALLS }, take);
    const kept = { recommend: "9", named };
    const died = await dyingAfterEachCall(stack, asked, ({ link }) =>
      answer(pageOf(link, "questions"), Object.entries(kept)),
    );
    expect(died.length).toBeGreaterThan(1);
    expect(died.length).toBeLessThan(MORE_THAN_CALLS);

    await stack.advanceTo(at("2027-02-12T10:20"));
    let answered = 0;
    for (const { id, path } of died) {
      const isKept = (await keptOf(stack, id)) !== undefined;
      const { namedAnswers = [] } = (await stack.ask(path)).body;
      expect([id, namedAnswers.length > 0]).toEqual([id, isKept && named === "yes"]);
      if (isKept) answered += 1;
    }
    await stack.advanceTo(at("2027-03-13T01:30"));
    const counters = await itemsIn(
      stack.environment[ENVIRONMENT.table],
      "count.exit.recommend.organisation",
    );
    expect(counters).toMatchObject([{ "9": answered + 1, respondents: answered + 1 }]);
    await stack.close();
  },
);

/** Each presses in a process that dies one call later than the one before; whoever's process lives ends the row. Those whose process died. */
async function dyingAfterEachCall<T>(
  stack: TestStack,
  people: readonly T[],
  act: (who: T, each: number) => Promise<{ readonly status: number }>,
): Promise<readonly T[]> {
  for (const [each, who] of people.entries()) {
    const crash = crashAfterCalls(stack.watch, each + 1);
    const { status } = await act(who, each);
    const hasHappened = crash.hasHappened();
    crash.restart();
    if (!hasHappened) {
      expect(status).toBe(303);
      return people.slice(0, each);
    }
  }
  return people;
}

function talkMailsOf(stack: TestStack, id: string): string[] {
  return stack
    .mails()
    .filter(({ tags }) => tags.departure === id && tags.mailing?.startsWith("interview-"))
    .map(({ tags }) => tags.mailing ?? "")
    .toSorted();
}

async function momentsOn(page: string): Promise<string[]> {
  const { text } = await visit(`${page}?with=hr`);
  return [...text.matchAll(/name="moment" value="(\d[^"]+)"/g)].map(([, value = ""]) => value);
}
