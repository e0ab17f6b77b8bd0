import type { TestStack } from "../support/stack.ts";
import { startWithMailed } from "./pool.ts";
import { press, visit } from "./visitor.ts";

let stack: TestStack;
let take: Awaited<ReturnType<typeof startWithMailed>>["take"];
beforeAll(async () => {
  ({ stack, take } = await startWithMailed(1, { mailing: "handover", until: "2027-01-19T10:00" }));
});
afterAll(() => stack.close());

test("the page behind the link of a manager who was replaced gives the new name and nothing else", async () => {
  const { link, path } = take();
  const body = { role: "manager", name: "Joris Bos", address: "j.bos@delinde.example" };
  expect((await stack.ask(`${path}/replace`, { body })).status).toBe(200);
  const { status, text } = await visit(link);
  expect(status).toBe(200);
  expect(text).toContain("Joris Bos begeleidt dit vertrek nu.");
  expect(text).not.toMatch(/Sanne|name="do"|j\.bos/);
  expect((await press(link, { step: "handover", do: "done" })).status).toBe(409);
  const { timeline } = (await stack.ask(path)).body;
  expect(timeline.find(({ step }: { step: string }) => step === "handover").state).toBe("sent");
  expect((await visit(`${link}x`)).status).toBe(404);
});
