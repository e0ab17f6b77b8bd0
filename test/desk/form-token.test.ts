import { formToken, isFormToken } from "../../lambdas/desk/form-token.ts";
import type { Session } from "../../lambdas/desk/session.ts";

const SESSION = { formKey: "one" } as Session;
const OTHER = { formKey: "another" } as Session;
const ACTION = "/desk/departures/new";

test("the token of a form is another on every page, and each is taken", () => {
  const tokens = Array.from({ length: 20 }, () => formToken(SESSION, ACTION));

  expect(new Set(tokens).size).toBe(20);
  expect(tokens.every((token) => isFormToken(SESSION, ACTION, token))).toBe(true);
});

const TOKEN = formToken(SESSION, ACTION);

test.each([
  ["another session's", OTHER, ACTION, TOKEN],
  ["another form's", SESSION, "/desk/import", TOKEN],
  ["nothing", SESSION, ACTION, ""],
  ["a shortened one", SESSION, ACTION, TOKEN.slice(0, -4)],
  ["a lengthened one", SESSION, ACTION, `${TOKEN}AAAA`],
  ["one with another mask", SESSION, ACTION, `AAAA${TOKEN.slice(4)}`],
  ["what is no token at all", SESSION, ACTION, "é".repeat(86)],
])("%s is refused as a form's token", (_, session, action, given) => {
  expect(isFormToken(session, action, given)).toBe(false);
});
