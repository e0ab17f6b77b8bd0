import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, changeOf, newDeparture, pageOf } from "./departure-pages.ts";
import { idIn, pathOf, record, recorded } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

const WHOLE = {
  "employee.privateAddress": "sanne@home.example",
  "employee.personnelNumber": "4711",
  "hrContact.name": "Petra de Vries",
  "hrContact.address": "p.devries@delinde.example",
  kind: "employer",
  extraSteps: "handover",
  reason: "",
};

const againOf = (id: string) => `${pageOf(id)}/again`;

describe("after a withdrawal by mistake", () => {
  test("the form opens with all that was recorded, and nothing personal in the address", async () => {
    const id = await newDeparture(officer, WHOLE);
    const old = await recorded(stack, id);
    const withdrawn = await change(officer, id, "withdraw", { reason: "mistake" });
    const form = await officer.press(withdrawn, againOf(id));
    expect(form.path).toMatch(/^\/desk\/departures\/new\/[0-9a-f]{32}\/form$/);
    expect(form.text).toContain('value="Sanne Bakker"');
    expect(form.text).toContain('value="p.devries@delinde.example"');
    const preview = await officer.get(form.path.replace("/form", ""));
    const again = await recorded(stack, idIn(await record(officer, preview)));
    expect(again.id).not.toBe(id);
    for (const name of ["employee", "manager", "hrContact", "lastDay", "endOfEmployment", "kind"])
      expect(again[name]).toEqual(old[name]);
    expect(again.extraSteps).toEqual(old.extraSteps);
    expect((await recorded(stack, id)).status).toBe("withdrawn");
    expect(pathOf(preview)).not.toContain(id);
  });

  test("the withdrawal can be taken back as well", async () => {
    const id = await newDeparture(officer);
    const withdrawn = await change(officer, id, "withdraw", { reason: "mistake" });
    expect(withdrawn.text).toContain(`href="${changeOf(id, "take-back")}"`);
  });
});

test("for another reason, or while it runs, nothing is recorded again", async () => {
  const id = await newDeparture(officer);
  await change(officer, id, "withdraw", { reason: "stays" });
  const page = await officer.get(pageOf(id));
  expect(page.text).not.toContain(againOf(id));
  expect(page.text).toContain(`href="${changeOf(id, "take-back")}"`);
});

test("a reader is offered neither", async () => {
  const id = await newDeparture(officer);
  await change(officer, id, "withdraw", { reason: "mistake" });
  const reader = await signIn(stack, "reader");
  expect((await reader.get(pageOf(id))).text).not.toContain(againOf(id));
});
