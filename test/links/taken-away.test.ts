import type { TestStack } from "../support/stack.ts";
import { startWithMailed } from "./pool.ts";
import { press, visit } from "./visitor.ts";

let stack: TestStack;
let take: Awaited<ReturnType<typeof startWithMailed>>["take"];
beforeAll(async () => {
  ({ stack, take } = await startWithMailed(2, { mailing: "property", until: "2027-02-17T10:00" }));
});
afterAll(() => stack.close());

const becomesQuiet = (path: string) =>
  stack.ask(path, { method: "PATCH", body: { kind: "quiet" } });

describe("the page behind the link to a step that a change of kind gave to HR", () => {
  test("says that it is with somebody else, without help and without buttons", async () => {
    const { link, path } = take();
    expect((await becomesQuiet(path)).status).toBe(200);
    const { status, text } = await visit(link);
    expect(status).toBe(200);
    expect(text).toContain("Dit ligt nu bij iemand anders. Je hoeft niets te doen.");
    expect(text).not.toContain('name="do"');
    expect(text).not.toContain("Uitleg bij deze stap");
    expect(text).not.toMatch(/Fijn|quiet/);
  });

  test("takes no answer, and HR still has the step", async () => {
    const { link, path } = take();
    await becomesQuiet(path);
    expect((await press(link, { step: "property", do: "done" })).status).toBe(422);
    const { timeline } = (await stack.ask(path)).body;
    const row = timeline.find(({ step }: { step: string }) => step === "property");
    expect([row.to.role, row.state]).toEqual(["hr", "planned"]);
  });
});
