import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fields, idIn, NEW, pathOf, record, recorded, typed } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

describe("submitting", () => {
  test("records the departure with whoever did it in its history, and plans every mail", async () => {
    const answer = await record(officer, await typed(officer));
    const departure = await recorded(stack, idIn(answer));
    expect(departure.employee.name).toBe("Sanne Bakker");
    expect(departure.history).toEqual([
      expect.objectContaining({ who: "officer", what: "submitted" }),
    ]);
    expect(stack.pendingSchedules().length).toBeGreaterThan(5);
  });

  test("twice, or after going back, gives the same departure and never a second", async () => {
    const preview = await typed(officer);
    const [one, other] = await Promise.all([record(officer, preview), record(officer, preview)]);
    const third = await record(officer, preview);
    expect(idIn(one)).toMatch(/^[0-9a-f]{32}$/);
    expect([idIn(other), idIn(third)]).toEqual([idIn(one), idIn(one)]);
    expect(idIn(await officer.get(pathOf(preview)))).toBe(idIn(one));
  });

  test("of the same person twice leads to the departure that is there", async () => {
    const person = { "employee.workAddress": "twice@delinde.example" };
    const id = idIn(await record(officer, await typed(officer, person)));
    const preview = await typed(officer, person);
    expect(preview.text).toContain(`href="/desk/departures/${id}"`);
    const refused = await record(officer, preview);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(`href="/desk/departures/${id}"`);
  });

  test("a form that was recorded and then changed changes nothing, and says so", async () => {
    const form = await officer.get(NEW);
    const told = fields();
    const preview = await officer.press(form, NEW, told);
    const id = idIn(await record(officer, preview));
    const changed = await officer.press(form, NEW, { ...told, lastDay: "2027-02-05" });
    const answer = await record(officer, changed);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="/desk/departures/${id}"`);
    expect((await recorded(stack, id)).lastDay).toBe("2027-02-19");
  });

  test("a form without its token, or from elsewhere, records nothing", async () => {
    const preview = await typed(officer);
    expect((await officer.post(pathOf(preview), {})).status).toBe(403);
    const hidden = { token: "forged" };
    expect((await officer.post(pathOf(preview), hidden, "https://elsewhere.example")).status).toBe(
      403,
    );
    expect((await officer.get(pathOf(preview))).status).toBe(200);
  });
});
