import type { Context } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { formToken } from "../../lambdas/desk/form-token.ts";
import { deskHandler } from "../../lambdas/desk/handler.ts";
import { IMPORT_ROUTES } from "../../lambdas/desk/imports/routes.ts";
import { PAGES } from "../../lambdas/desk/pages.ts";
import { readSession } from "../../lambdas/desk/session.ts";
import { routeKey } from "../../lambdas/http/routes.ts";
import { deskEvent } from "../support/desk-event.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let council: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-07-01T10:00");
  council = await signIn(stack, "works-council");
});
afterAll(() => stack.close());

const OF_HR = PAGES.filter(({ who }) => who === "hr" || who === "officers").map(
  ({ route }) => [routeKey(route), route] as const,
);

test("only the first page, which leads on, and the insights are open to who sees the insights alone", () => {
  const open = PAGES.filter(({ who }) => who === "signed-in").map(({ route }) => route.path);
  expect(open).toEqual(["/desk", "/desk/insights", "/desk/insights.csv", "/desk/insights.json"]);
});

test.each(OF_HR)(
  "%s is refused to them with a sentence, also with a form of their own session",
  async (key, { method, path: template }) => {
    const path = template.replace(/\{\w+\+?\}/g, "0".repeat(32));
    const { cookies } = council;
    const { seals, ...ports } = connectDesk(stack.environment);
    const now = Temporal.Now.instant();
    const session = await readSession(deskEvent({ routeKey: "GET /desk", cookies }), seals, now);
    const event = deskEvent({
      routeKey: key,
      path,
      cookies,
      origin: stack.url,
      ...(session && method === "POST" ? { form: { token: formToken(session, path) } } : {}),
    });
    const answer = await deskHandler({ seals, ...ports })(event, {} as Context);
    // A file is read only after its form was accepted, and no form is one without its type.
    const isUpload = method === "POST" && template === IMPORT_ROUTES.startPost.path;
    expect(answer.statusCode).toBe(isUpload ? 415 : 403);
    if (!isUpload) expect(answer.body).toContain("Alleen voor HR");
    expect(answer.headers?.location).toBeUndefined();
  },
);
