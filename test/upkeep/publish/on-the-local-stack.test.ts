import { connectClosing } from "../../../lambdas/upkeep/closing/connect.ts";
import { connectPublish } from "../../../lambdas/upkeep/publish/connect.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";

const RECOMMEND = "exit.recommend.organisation.2027-Q1";

describe("figures on the local stack", () => {
  let stack: TestStack;
  afterEach(() => stack.close());
  const releases = () => connectPublish(stack.environment, { clock: stack.now }).releases;
  async function count(option: string, people: number) {
    const { closing } = connectClosing(stack.environment, { clock: stack.now });
    for (let index = 0; index < people; index += 1)
      await closing.raise(RECOMMEND, [option, "respondents"], `${option} ${index}`);
  }

  test("are published on the second morning after a quarter, from what was counted in it", async () => {
    stack = await startTestStack("2027-03-20T12:00");
    await count("9", 6);
    await count("3", 7);
    await stack.advanceByDays(12);
    expect((await releases().latest())?.figures).toEqual([]);
    await stack.advanceByDays(1);
    const april = await releases().latest();
    expect(april).toMatchObject({ month: "2027-04", figures: [{ respondents: 13 }] });
  });

  test("are told to HR's mailbox once, later that morning", async () => {
    stack = await startTestStack("2027-03-20T12:00");
    await count("9", 6);
    await count("3", 7);
    await stack.advanceByDays(30);
    const told = stack.mails().filter(({ tags }) => tags.mailing === "insights");
    expect(told.map(({ to, sentAt }) => [to, sentAt.slice(0, 10)])).toEqual([
      [["hr@delinde.example"], "2027-04-02"],
    ]);
    expect(told[0]?.text?.replaceAll("\u00a0", " ")).toContain("46 % geeft ons een 9 of 10");
  });

  test("have a release each month until the year is over, then nothing is left to publish", async () => {
    stack = await startTestStack("2027-11-20T12:00");
    await count("9", 6);
    await stack.advanceByDays(200);
    const months = (await releases().all()).map(({ month }) => month);
    expect(months).toEqual(["2027-11", "2027-12", "2028-01"]);
  });

  test("are published the next morning where the job failed, and nothing twice", async () => {
    stack = await startTestStack("2027-03-20T12:00");
    await count("9", 6);
    await count("3", 7);
    await stack.advanceByDays(2);
    // The release before is put aside first; then this one takes its place.
    let puts = 0;
    stack.watch.before = (operation) => {
      if (operation === "PutCommand" || operation === "PutItem") puts += 1;
      if (puts === 2) throw new Error("cut off");
    };
    await stack.advanceTo(stack.now().add({ hours: 24 * 11 }));
    stack.watch.before = () => undefined;
    expect(puts).toBeGreaterThanOrEqual(2);
    await stack.advanceByDays(3);
    const all = await releases().all();
    expect(all.map(({ number, month }) => [number, month])).toEqual([
      [1, "2027-03"],
      [2, "2027-04"],
    ]);
    expect(all.map(({ figures }) => figures.length)).toEqual([0, 1]);
  });
});
