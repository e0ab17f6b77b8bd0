import { signIn } from "../../support/desk-visitor.ts";
import { PLAN } from "../../support/plan.ts";
import { startTestStack } from "../../support/stack.ts";
import { EMPLOYEE, MANAGER, SUBMITTED_AT, submission } from "./submissions.ts";

const settings = { ...PLAN.settings, languages: ["nl"] as const };
const stack = await startTestStack(SUBMITTED_AT, { ports: { plan: { ...PLAN, settings } } });
afterAll(() => stack.close());

const headers = { "accept-language": "en" };
const NEW = "/desk/departures/new";
const refused = (field: string, given = "en") => [
  {
    field,
    code: "one-of",
    message: `‘${given}’ staat niet in de lijst. Kies uit: nl.`,
  },
];

describe("an organisation that offers Dutch only", () => {
  test.each([
    ["employee", { employee: { ...EMPLOYEE, language: "en" } }, "en"],
    ["manager", { manager: { ...MANAGER, language: "en" } }, "en"],
    ["hrContact", { hrContact: { name: "HR", address: "hr@x.example", language: "en" } }, "en"],
    ["employee", { employee: { ...EMPLOYEE, language: "fr" } }, "fr"],
  ])(
    "refuses %s in another language, in Dutch, beside the field: %j",
    async (who, changes, given) => {
      const body = submission(changes);
      const { status, body: problem } = await stack.ask("/departures", { body, headers });
      expect([status, problem.errors]).toEqual([422, refused(`${who}.language`, given)]);
    },
  );

  test("refuses it from a form as well, and says what is unknown once", async () => {
    const form = "employee.name=A&employee.language=en&language=en";
    const { body } = await stack.ask("/departures", { body: form });
    const told = body.errors.filter(({ field }: { field: string }) => field.endsWith("language"));
    expect(told.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ["language", "unknown-field"],
      ["employee.language", "one-of"],
    ]);
  });

  test("takes whoever speaks Dutch or says nothing, and refuses every change to another language", async () => {
    const manager = { ...MANAGER, language: "nl" };
    const made = await stack.ask("/departures", { body: submission({ manager }), headers });
    expect([made.status, made.headers.get("content-language")]).toEqual([201, "nl"]);
    const path = `/departures/${made.body.id}`;
    const colleague = { name: "Noor Visser", address: "n.visser@delinde.example", language: "en" };
    const at = "2027-08-20T10:00";
    const changes = [
      ["PATCH", path, { employee: { language: "en" } }, "employee.language"],
      ["POST", `${path}/replace`, { role: "manager", ...colleague }, "language"],
      ["POST", `${path}/steps/react`, { do: "hand-over", ...colleague }, "language"],
      ["POST", `${path}/interview`, { do: "plan", at, with: colleague }, "with.language"],
      [
        "POST",
        "/replacements",
        { role: "manager", address: MANAGER.address, by: colleague },
        "by.language",
      ],
    ] as const;
    for (const [method, to, body, field] of changes) {
      const { status, body: problem } = await stack.ask(to, { method, body });
      expect([to, status, problem.errors]).toEqual([to, 422, refused(field)]);
    }
    const { body } = await stack.ask(path);
    expect([body.employee.language, body.manager.language]).toEqual(["nl", "nl"]);
  });

  test("has a desk in Dutch without a switch, whatever the browser likes or chose before", async () => {
    const officer = await signIn(stack, "officer", "en");
    officer.cookies.set("__Host-language", "en");
    for (const path of ["/desk", NEW, "/desk/plan/react?language=en"]) {
      const { status, text } = await officer.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain('<html lang="nl">');
      expect(text).not.toMatch(/English|Engels|value="en"|language=en/);
    }
    const form = await officer.get(NEW);
    const { text } = await officer.press(form, NEW, { "manager.language": "en" });
    expect(text).toContain("‘en’ staat niet in de lijst. Kies uit: nl.");
  });

  test("shows a dead link in Dutch only", async () => {
    const page = await (await fetch(`${stack.url}/links/nothing`)).text();
    expect(page).toContain('<article lang="nl">');
    expect(page).not.toContain('lang="en"');
  });
});
