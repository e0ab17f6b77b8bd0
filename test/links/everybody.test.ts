import { logTo } from "../../lambdas/telemetry/log.ts";
import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { startWithMailed } from "./pool.ts";
import { linkIn, mailOf, press, visit } from "./visitor.ts";

let stack: TestStack;
let take: Awaited<ReturnType<typeof startWithMailed>>["take"];
beforeAll(async () => {
  ({ stack, take } = await startWithMailed(3, { mailing: "handover", until: "2027-01-19T10:00" }));
});
afterAll(() => stack.close());

test("many presses at one moment are one", async () => {
  const { link, path } = take();
  const pressed = await Promise.all(
    [1, 2, 3, 4, 5].map(() => press(link, { step: "handover", do: "done" })),
  );
  expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
  const { history } = (await stack.ask(path)).body;
  expect(history.filter(({ what }: { what: string }) => what === "done")).toHaveLength(1);
});

test("what the program logs holds no token, also when something breaks", async () => {
  const { link } = take();
  const lines: string[] = [];
  logTo((line) => lines.push(line));
  stack.faults.inject({
    service: "dynamodb",
    operation: "GetItem",
    how: { error: "AccessDeniedException" },
  });
  const broken = await visit(link);
  await visit(`${link}x`);
  logTo(() => undefined);
  expect(broken.status).toBe(500);
  expect(broken.text).toContain("Er ging iets mis");
  expect(broken.text).toContain("Something went wrong");
  expect(lines.join("")).toContain("page-failed");
  expect(lines.join("")).not.toContain(link.split("/").at(-1)?.slice(0, 40));
});

test("a desk answers without a name, and can hand its step to a colleague", async () => {
  const { path } = take();
  await stack.advanceTo(at("2027-02-19T10:00"));
  const link = linkIn(mailOf(stack, "access"));
  expect((await visit(link)).text).toContain("Dag collega’s,");
  const colleague = { name: "Kim", address: "kim@delinde.example" };
  await press(link, { step: "access", do: "hand-over", ...colleague });
  await stack.settle();
  const mail = stack.mails().find(({ to }) => to[0] === colleague.address);
  expect(mail?.text).toMatch(/^Een collega vraagt of jij deze stap wilt overnemen\./);
  expect(mail?.text).toContain("Dag Kim,");
  expect((await visit(linkIn(mail ?? {}))).text).toContain('id="step-access"');
  expect((await stack.ask(path)).status).toBe(200);
});
