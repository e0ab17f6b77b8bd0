import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { changeOf, newDeparture, pageOf, stepOf } from "./departure-pages.ts";
import { recorded } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

describe("intruders", () => {
  test("a reader reads, and changes nothing", async () => {
    const id = await newDeparture(officer);
    const reader = await signIn(stack, "reader");
    const { status, text } = await reader.get(pageOf(id));
    expect(status).toBe(200);
    expect(text).toContain("Sanne Bakker");
    expect(text).not.toContain(`action="${stepOf(id, "")}`);
    expect(text).not.toContain("/changes/");
    const [withdraw, step] = [changeOf(id, "withdraw"), stepOf(id, "handover")];
    for (const path of [withdraw, "/desk/replace"])
      expect((await reader.get(path)).status).toBe(403);
    expect((await reader.get(step)).text).not.toContain(`action="${step}`);
    for (const path of [withdraw, step, "/desk/replace"])
      expect((await reader.post(path, { reason: "stays", do: "done" })).status).toBe(403);
    expect((await recorded(stack, id)).edition).toBe(1);
  });

  test("a forged form is not taken", async () => {
    const id = await newDeparture(officer);
    const path = changeOf(id, "withdraw");
    const fields = { reason: "stays", edition: "1" };
    expect((await officer.post(path, fields)).status).toBe(403);
    expect((await officer.post(path, { ...fields, token: "x" })).status).toBe(403);
    const page = await officer.get(path);
    expect((await officer.press(page, path, { ...fields, edition: "" })).status).toBe(412);
    expect((await recorded(stack, id)).status).toBe("running");
  });

  test("a form that is sent once more does nothing once more, nor after signing out", async () => {
    const visitor = await signIn(stack, "officer");
    const id = await newDeparture(visitor);
    const path = changeOf(id, "withdraw");
    const page = await visitor.press(await visitor.get(path), path, { reason: "stays" });
    await visitor.press(page, path);
    const once = await recorded(stack, id);
    expect(once.status).toBe("withdrawn");
    await visitor.press(page, path);
    expect(await recorded(stack, id)).toEqual(once);

    const other = await newDeparture(visitor);
    const kept = await visitor.press(
      await visitor.get(changeOf(other, "withdraw")),
      changeOf(other, "withdraw"),
      { reason: "stays" },
    );
    await visitor.press(kept, "/desk/sign-out");
    const late = await visitor.press(kept, changeOf(other, "withdraw"));
    expect(late.status).toBe(401);
    expect((await recorded(stack, other)).status).toBe("running");
  });

  test("script stays text, wherever it stands", async () => {
    const script = '"><script>alert(1)</script>';
    const id = await newDeparture(officer, {
      "employee.name": script,
      "manager.name": script,
      department: script,
      location: script,
      "employee.personnelNumber": script,
    });
    for (const path of [
      pageOf(id),
      changeOf(id, "correct"),
      changeOf(id, "dates"),
      stepOf(id, "handover"),
    ]) {
      const { status, text } = await officer.get(path);
      expect(status).toBe(200);
      expect(text).toContain("&lt;script&gt;alert(1)");
      expect(text).not.toContain("<script>alert");
    }
    for (const name of ["dates", "correct", "replace", "interview", "withdraw"]) {
      const path = changeOf(id, name);
      const keys = [
        "announced",
        "lastDay",
        "kind",
        "employee.name",
        "role",
        "name",
        "at",
        "reason",
        script,
      ];
      const wrong = await officer.press(
        await officer.get(path),
        path,
        Object.fromEntries(keys.map((key) => [key, script])),
      );
      expect(wrong.status).toBe(422);
      expect(wrong.text).not.toContain("<script>alert");
    }
    const { text } = await officer.get(`${pageOf(id)}?done=${encodeURIComponent(script)}`);
    expect(text).not.toContain("<script>alert");
  });
});
