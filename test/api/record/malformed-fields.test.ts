import { startTestStack } from "../../support/stack.ts";
import { expectRefused } from "./refused.ts";
import { EMPLOYEE, MANAGER, SUBMITTED_AT, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

describe("a field is refused", () => {
  const types = [12, true, null, [], {}, [["a"]], { a: { b: 1 } }];
  test.each(types)("that is %j where a text belongs", async (value) => {
    await expectRefused(
      stack,
      submission({ department: value, employee: { ...EMPLOYEE, name: value } }),
      ["department: type", "employee.name: type"],
    );
  });

  test.each([
    ["a blank name", { manager: { ...MANAGER, name: " \n " } }, ["manager.name: blank"]],
    [
      "a name that nobody can see",
      { manager: { ...MANAGER, name: "\u200b\u200d" } },
      ["manager.name: blank"],
    ],
    [
      "a name with a NUL",
      { manager: { ...MANAGER, name: "Fat\u0000ima" } },
      ["manager.name: unreadable"],
    ],
    [
      "a name that was broken on the way",
      { manager: { ...MANAGER, name: "Ren\ufffde" } },
      ["manager.name: unreadable"],
    ],
    ["half a character", { department: "De Berk \ud83c" }, ["department: unreadable"]],
    ["a name of 201 characters", { location: "x".repeat(201) }, ["location: too-long"]],
    ["an unknown kind", { kind: "fired" }, ["kind: one-of"]],
    ["a kind in capitals", { kind: "Quiet" }, ["kind: one-of"]],
    ["an unknown reason", { reason: "burn-out" }, ["reason: one-of"]],
    [
      "an unknown language",
      { employee: { ...EMPLOYEE, language: "fr" } },
      ["employee.language: one-of"],
    ],
    ["a text where a group belongs", { employee: "Sanne Bakker" }, ["employee: type"]],
    ["null where a group belongs", { manager: null }, ["manager: type"]],
    ["a list where a group belongs", { hrContact: [] }, ["hrContact: type"]],
    ["no manager", { manager: undefined }, ["manager: missing"]],
    ["half an HR contact", { hrContact: { name: "Anne" } }, ["hrContact.address: missing"]],
    ["steps that are no list", { extraSteps: "handover" }, ["extraSteps: type"]],
    ["a step that is no text", { extraSteps: [["handover"]] }, ["extraSteps.0: type"]],
    [
      "steps that cannot be ticked",
      { extraSteps: ["react", "react", "__proto__"], kind: "employer" },
      ["extraSteps: not-tickable", "extraSteps: not-tickable"],
    ],
    ["steps with a kind that nobody knows", { extraSteps: ["x"], kind: "fired" }, ["kind: one-of"]],
    [
      "steps ticked with a kind that has them all",
      { extraSteps: ["handover"] },
      ["extraSteps: not-tickable"],
    ],
    [
      "a personnel number as a number",
      { employee: { ...EMPLOYEE, personnelNumber: 10442 } },
      ["employee.personnelNumber: type"],
    ],
  ])("%s", async (_what, changes, mistakes) => {
    await expectRefused(stack, submission(changes), mistakes);
  });
});
