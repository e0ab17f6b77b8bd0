import { sessionKeyOf } from "../../lambdas/store/session-key.ts";
import { denialsOf, FUNCTIONS, secretOf, statementsOf } from "./permissions.ts";
import { synthesise } from "./synthesise.ts";

const { template } = synthesise();

describe("sessions of HR's desk", () => {
  const key = sessionKeyOf("a person at HR");
  const patternsIn = (conditions: unknown, kind: string) =>
    (conditions as Record<string, Record<string, string[]>> | undefined)?.[kind]?.[
      "dynamodb:LeadingKeys"
    ];
  const reaches = (patterns: readonly string[] | undefined) =>
    patterns?.some((pattern) => isLike(pattern, key)) ?? false;
  const reading = FUNCTIONS.filter((fn) => secretOf(template, fn));

  test("are behind a key that these functions can read, too", () => {
    expect(reading).toEqual([
      "HrApiFunction",
      "HrApiChangesFunction",
      "PeopleFunction",
      "DeskFunction",
      "MailerFunction",
      "SweepFunction",
      "ClosingFunction",
      "ReconcileFunction",
      "ImportFunction",
    ]);
  });

  test.each(FUNCTIONS)(
    "so a session counts only if it is stored, and %s can neither find nor store one, unless it is the desk",
    (fn) => {
      const isDenied = denialsOf(template, fn).some(
        ({ actions, conditions }) =>
          actions.includes("dynamodb:*") &&
          reaches(patternsIn(conditions, "ForAnyValue:StringLike")),
      );
      const canReach = statementsOf(template, fn)
        .filter(({ actions }) => actions.some((each) => each.startsWith("dynamodb:")))
        .filter(({ resources: [where] }) => where?.includes("DeparturesTable"))
        .filter(({ resources: [where] }) => !where?.includes("/index/"))
        .some(
          ({ conditions }) =>
            !conditions || reaches(patternsIn(conditions, "ForAllValues:StringLike")),
        );
      expect(canReach && !isDenied).toBe(fn === "DeskFunction");
    },
  );
});

/** As IAM matches: `*` is anything, `?` one character. */
function isLike(pattern: string, text: string): boolean {
  const expression = pattern.replaceAll(".", "\\.").replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${expression}$`).test(text);
}
