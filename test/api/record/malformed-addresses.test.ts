import { startTestStack } from "../../support/stack.ts";
import { expectRefused } from "./refused.ts";
import { EMPLOYEE, MANAGER, SUBMITTED_AT, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

describe("an address is refused", () => {
  test.each([
    ["without @", "s.bakker", "address"],
    ["with two @", "s@bakker@delinde.example", "address"],
    ["that is two", "a@delinde.example, b@delinde.example", "address"],
    ["that is two without a space", "a@delinde.example;b@delinde.example", "address"],
    ["with a name before it", "Sanne <s.bakker@delinde.example>", "address"],
    ["with a space within", "s bakker@delinde.example", "address"],
    ["with an accent", "renée@delinde.example", "address"],
    ["with an accent in its domain", "s.bakker@zorgcafé.example", "address"],
    ["with quotes", '"s bakker"@delinde.example', "address"],
    ["with dots in a row", "s..bakker@delinde.example", "address"],
    ["that begins with a dot", ".bakker@delinde.example", "address"],
    ["without a point in its domain", "s.bakker@localhost", "address"],
    ["of a computer", "s.bakker@[127.0.0.1]", "address"],
    ["whose name is longer than mail servers take", `${"s".repeat(65)}@delinde.example`, "address"],
    ["with a domain part that DNS does not know", `s@${"d".repeat(64)}.example`, "address"],
    [
      "that goes on after a line break",
      "s.bakker@delinde.example\r\nBcc: x@evil.example",
      "control-characters",
    ],
    ["that ends with a line break", "s.bakker@delinde.example\r\n", "control-characters"],
    ["with a NUL", "s.bakker\u0000@delinde.example", "control-characters"],
    ["with a tab", "\ts.bakker@delinde.example", "control-characters"],
    ["of 255 characters", `s@${"d.".repeat(123)}example`, "too-long"],
    ["of 10,000 characters", "s".repeat(10_000), "too-long"],
    ["left empty", "", "blank"],
    ["of spaces", "   ", "blank"],
    ["as a list", ["s.bakker@delinde.example"], "type"],
  ])("%s", async (_which, address, code) => {
    const employee = { ...EMPLOYEE, workAddress: address };
    await expectRefused(stack, submission({ employee }), [`employee.workAddress: ${code}`]);
  });

  test.each([
    [
      "the manager's",
      { workAddress: "F.ElIdrissi@DeLinde.example" },
      "employee.workAddress: same-as-manager",
    ],
    [
      "the manager's, as private one",
      { privateAddress: MANAGER.address },
      "employee.privateAddress: same-as-manager",
    ],
    [
      "HR's from the settings",
      { workAddress: "HR@delinde.example" },
      "employee.workAddress: same-as-hr",
    ],
    [
      "the manager's, but for a space",
      { privateAddress: ` ${MANAGER.address} ` },
      "employee.privateAddress: same-as-manager",
    ],
    [
      "the work address, as private one",
      { privateAddress: "S.Bakker@delinde.example" },
      "employee.privateAddress: same-as-work",
    ],
  ])("of the leaver that is %s", async (_whose, changes, mistake) => {
    await expectRefused(stack, submission({ employee: { ...EMPLOYEE, ...changes } }), [mistake]);
  });

  test("of the leaver that is their own HR contact's", async () => {
    const hrContact = { name: "Anne", address: EMPLOYEE.workAddress.toUpperCase() };
    await expectRefused(stack, submission({ hrContact }), ["employee.workAddress: same-as-hr"]);
  });

  test("of the leaver that is both the manager's and HR's, once", async () => {
    const employee = { ...EMPLOYEE, workAddress: MANAGER.address };
    await expectRefused(stack, submission({ employee, hrContact: MANAGER }), [
      "employee.workAddress: same-as-manager",
    ]);
  });

  test.each(["o'brien+hr@de-linde.example", "x_1@a.b.c.example", "s@xn--caf-dma.xn--p1ai"])(
    "but not %s",
    async (workAddress) => {
      const body = submission({ employee: { ...EMPLOYEE, workAddress: ` ${workAddress}\u00a0` } });
      const answer = await stack.ask("/departures/preview", { body });
      expect(answer.body.employee.workAddress).toBe(workAddress);
    },
  );
});
