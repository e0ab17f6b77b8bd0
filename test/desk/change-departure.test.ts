import { type DeskVisitor, hiddenFields, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, changeOf, newDeparture, pageOf } from "./departure-pages.ts";
import { recorded } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

const DATES = {
  announced: "2027-01-14",
  lastDay: "2027-02-19",
  endOfEmployment: "2027-02-28",
  kind: "resignation",
};

describe("a change", () => {
  test("of the last day shows first what moves, and keeps nothing until it is confirmed", async () => {
    const id = await newDeparture(officer);
    const path = changeOf(id, "dates");
    const moved = { ...DATES, lastDay: "2027-03-12", endOfEmployment: "2027-03-31" };
    const preview = await officer.press(await officer.get(path), path, moved);
    expect(preview.status).toBe(200);
    expect(preview.text).toContain("Dit verandert");
    expect((await recorded(stack, id)).lastDay).toBe("2027-02-19");
    const done = await officer.press(preview, path);
    expect(done.path).toBe(`${pageOf(id)}?done=dates`);
    expect(done.text).toContain("vr 19 feb 2027 → vr 12 mrt 2027");
    expect((await recorded(stack, id)).lastDay).toBe("2027-03-12");
  });

  test("of the last day takes along an end of employment that was left empty", async () => {
    const id = await newDeparture(officer, { endOfEmployment: "" });
    const path = changeOf(id, "dates");
    const form = await officer.get(path);
    expect(form.text).toContain('name="endOfEmployment" type="date" value=""');
    const moved = { ...DATES, lastDay: "2027-03-12", endOfEmployment: "" };
    await officer.press(await officer.press(form, path, moved), path);
    expect(await recorded(stack, id)).toMatchObject({
      lastDay: "2027-03-12",
      endOfEmployment: "2027-03-12",
      endFollowsLastDay: true,
    });
  });

  test("that drops a step calls it by its name", async () => {
    const id = await newDeparture(officer);
    const path = changeOf(id, "dates");
    const sooner = { ...DATES, lastDay: "2027-02-03" };
    const preview = await officer.press(await officer.get(path), path, sooner);
    expect(preview.text).toMatch(/Tussentijds gesprek<\/th><td[^>]*>[^<]*<\/td><td[^>]*>vervalt/);
    expect(preview.text).not.toContain("check-in-1<");
  });

  test("with mistakes says what is wrong beside the field, and keeps what was typed", async () => {
    const id = await newDeparture(officer);
    const wrong = await change(officer, id, "dates", { ...DATES, lastDay: "31 februari" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="31 februari"');
    expect(wrong.text).toContain('id="field-lastDay-problem"');
  });

  test("of an address is a correction; what is emptied is taken away", async () => {
    const id = await newDeparture(officer, { "employee.privateAddress": "sanne@home.example" });
    const asItIs = {
      "employee.name": "Sanne de Bakker",
      "employee.workAddress": "",
      "employee.privateAddress": "",
      "employee.language": "en",
      "manager.name": "Fatima El Idrissi",
      "manager.address": "fatima@delinde.example",
      "manager.language": "nl",
      "hrContact.name": "HR",
      "hrContact.address": "hr@delinde.example",
      "hrContact.language": "nl",
    };
    const done = await change(officer, id, "correct", asItIs);
    expect(done.path).toBe(`${pageOf(id)}?done=correct`);
    const { employee, manager } = await recorded(stack, id);
    expect(employee).toEqual({ name: "Sanne de Bakker", language: "en" });
    expect(manager.address).toBe("fatima@delinde.example");
  });

  test("of the manager holds for a while, or for good", async () => {
    const id = await newDeparture(officer);
    const by = { role: "manager", name: "Joris Bos", address: "j.bos@delinde.example" };
    const period = { from: "2027-02-01", until: "2027-02-05" };
    const done = await change(officer, id, "replace", { ...by, ...period, language: "nl" });
    expect(done.text).toContain("Joris Bos");
    expect((await recorded(stack, id)).standIns).toMatchObject([period]);
    const wrong = await change(officer, id, "replace", {
      ...by,
      language: "nl",
      until: "2026-01-01",
    });
    expect(wrong.status).toBe(422);
  });

  test.each([
    ["replace", "calledName"],
    ["interview", "with.calledName"],
  ])("%s asks what people call whom it names", async (name, field) => {
    const { text } = await officer.get(changeOf(await newDeparture(officer), name));
    expect(text).toContain(`name="${field}"`);
  });

  test("of the manager keeps what people call the new one", async () => {
    const id = await newDeparture(officer);
    const by = { role: "manager", name: "J. Bos", address: "j.bos@delinde.example" };
    const more = { calledName: "Joris", from: "2027-02-01", until: "", language: "nl" };
    expect((await change(officer, id, "replace", { ...by, ...more })).status).toBe(200);
    expect(JSON.stringify(await recorded(stack, id))).toContain('"calledName":"Joris"');
  });

  test("withdraws with a reason, and takes back", async () => {
    const id = await newDeparture(officer);
    expect((await change(officer, id, "withdraw")).status).toBe(422);
    const early = await change(officer, id, "withdraw", { reason: "came-back" });
    expect(early.status).toBe(409);
    expect(early.text).toContain("nog niet vertrokken");
    const withdrawn = await change(officer, id, "withdraw", { reason: "stays" });
    expect(withdrawn.text).toContain("de medewerker blijft");
    expect((await recorded(stack, id)).status).toBe("withdrawn");
    expect((await officer.get(changeOf(id, "dates"))).path).toBe(pageOf(id));
    const back = await change(officer, id, "take-back", DATES);
    expect(back.path).toBe(`${pageOf(id)}?done=take-back`);
    expect((await recorded(stack, id)).status).toBe("running");
  });

  test("agrees on a talk, and calls it off", async () => {
    const id = await newDeparture(officer);
    const wrong = await change(officer, id, "interview", { at: "morgen" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="morgen"');
    const done = await change(officer, id, "interview", {
      at: "2027-09-14T14:00",
      "with.language": "nl",
    });
    expect(done.text).toContain("14.00 uur, 30 minuten, met Fatima El Idrissi");
    await change(officer, id, "call-off");
    expect((await recorded(stack, id)).interview.cancelled).toBe(true);
  });

  test("stops the mails to whoever leaves", async () => {
    const id = await newDeparture(officer);
    await change(officer, id, "object");
    expect((await recorded(stack, id)).objected).toBeDefined();
  });

  test("erases only where that was ticked", async () => {
    const id = await newDeparture(officer);
    const path = changeOf(id, "erase");
    const page = await officer.get(path);
    const { token = "", edition = "" } = hiddenFields(page.text, path);
    const refused = await officer.post(path, { token, edition });
    expect(refused.status).toBe(422);
    expect((await recorded(stack, id)).status).toBe("running");
    const done = await officer.press(page, path, { confirmed: "yes" });
    expect(done.text).toContain("gewist");
    expect(done.text).not.toContain("Sanne");
    expect(done.text).toContain(
      "Alleen de datums, het soort vertrek en de gebeurtenissen staan er nog",
    );
    expect((await recorded(stack, id)).status).toBe("erased");
  });

  test("of a withdrawn departure that is erased says only that it is erased", async () => {
    const id = await newDeparture(officer);
    const withdrawn = await change(officer, id, "withdraw", { reason: "mistake" });
    expect(withdrawn.text).toContain("Dit vertrek is ingetrokken op");
    const erased = await change(officer, id, "erase", { confirmed: "yes" });
    expect(erased.text).toContain("zijn gewist op");
    expect(erased.text).not.toContain("Dit vertrek is ingetrokken op");
  });

  test.each([
    ["dates", { ...DATES, lastDay: "2027-03-12" }],
    ["dates", { ...DATES, lastDay: "31 februari" }],
    ["correct", { "employee.name": "Sanne de Bakker" }],
    ["replace", { role: "manager", name: "Joris Bos", address: "j.bos@delinde.example" }],
    ["replace", {}],
    ["interview", { at: "2027-09-14T14:00" }],
    ["call-off", {}],
    ["take-back", DATES],
    ["withdraw", { reason: "stays" }],
    ["withdraw", {}],
    ["object", {}],
  ])(
    "(%s) of a departure that was erased meanwhile is a plain page that says so",
    async (name, fields) => {
      const id = await newDeparture(officer);
      if (name === "take-back") await change(officer, id, "withdraw", { reason: "mistake" });
      if (name === "call-off") await change(officer, id, "interview", { at: "2027-09-14T14:00" });
      const path = changeOf(id, name);
      const form = await officer.get(path);
      await change(officer, id, "erase", { confirmed: "yes" });
      const late = await officer.press(form, path, fields);
      expect(late.status).toBe(410);
      expect(late.text).toContain("De gegevens van dit vertrek zijn gewist");
      expect(late.text).not.toContain(`action="${path}"`);
      expect((await recorded(stack, id)).history.at(-1).what).toBe("erased");
    },
  );

  test("after somebody else was faster shows what there is now, and keeps what was typed", async () => {
    const id = await newDeparture(officer);
    const path = changeOf(id, "replace");
    const old = await officer.get(path);
    await change(officer, id, "object");
    const by = { role: "manager", name: "Joris Bos", address: "j.bos@delinde.example" };
    const lost = await officer.press(old, path, { ...by, language: "nl" });
    expect(lost.status).toBe(412);
    expect(lost.text).toContain("intussen gewijzigd");
    expect(lost.text).toContain('value="Joris Bos"');
    expect((await recorded(stack, id)).manager.name).toBe("Fatima El Idrissi");
    const again = await officer.press(
      await officer.press(lost, path, { ...by, language: "nl" }),
      path,
    );
    expect(again.path).toBe(`${pageOf(id)}?done=replace`);
  });
});
