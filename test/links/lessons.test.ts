import { connectDesk } from "../../lambdas/desk/connect.ts";
import type { TestStack } from "../support/stack.ts";
import { answer, pageOf, read, startAsked } from "./asked.ts";
import type { Mailed } from "./pool.ts";
import { visit } from "./visitor.ts";

let stack: TestStack;
let take: () => Mailed;
beforeAll(async () => {
  ({ stack, take } = await startAsked(2));
});
afterAll(() => stack.close());

const SENTENCES =
  "Elke maand kijken we wat oud-collega’s ons samen vertellen. Dit hoorden we eerder: Het rooster kwam te laat. Dit doen we ermee: Het staat nu zes weken vooruit.";

/** What a leaver reads after answering. */
async function thanked(): Promise<string> {
  const url = pageOf(take().link, "questions");
  const { location } = await answer(url, [["recommend", "8"]]);
  return read((await visit(new URL(location ?? "", url).href)).text);
}

test("who answers reads what former colleagues said before, and what is done about it", async () => {
  const { lessons } = connectDesk(stack.environment);
  const nl = { said: "Het rooster kwam te laat.", done: "Het staat nu zes weken vooruit." };
  await lessons.publish({ published: stack.now(), texts: { nl } });
  expect(await thanked()).toContain(SENTENCES);
  for (const { id } of await lessons.all()) await lessons.takeBack(id);
  const words = await thanked();
  expect(words).toContain("Elke maand kijken we wat oud-collega’s ons samen vertellen.");
  expect(words).not.toContain("Dit hoorden we eerder");
});
