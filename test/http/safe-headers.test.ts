import { METHODS } from "../../lambdas/http/routes.ts";
import { ALL_ROUTES } from "../../lib/all-routes.ts";
import { signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
/** Who asks: a machine with a token, an officer with a session, and whoever has neither. */
let asking: Readonly<Record<string, Readonly<Record<string, string>>>>;

beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  const { cookies } = await signIn(stack, "officer");
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  asking = {
    machine: { authorization: `Bearer ${await stack.accessToken()}` },
    officer: { cookie, origin: stack.url },
    nobody: {},
  };
});
afterAll(() => stack.close());

const asked = ALL_ROUTES.flatMap(({ method, path, door }) =>
  (method === "ANY" ? METHODS.filter((each) => each !== "ANY") : [method]).map(
    (each) => [each, path, door] as const,
  ),
);

test.each(asked)(
  "%s %s: a browser takes no answer for another kind of file, and comes back encrypted only",
  async (method, path, door) => {
    const answers = await Promise.all(
      // Who has no token is sent away by AWS's gateway itself, whose headers are its own.
      Object.entries(asking)
        .filter(([who]) => door !== "machine" || who === "machine")
        .map(([, headers]) =>
          fetch(`${stack.url}${path.replace(/\{\w+\+?\}/g, "x")}`, {
            method,
            headers,
            redirect: "manual",
            ...(method === "POST" || method === "PATCH" ? { body: "x" } : {}),
          }),
        ),
    );
    expect(answers.length).toBeGreaterThan(0);
    for (const { status, headers } of answers) {
      expect(status).toBeLessThan(500);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    }
  },
);
