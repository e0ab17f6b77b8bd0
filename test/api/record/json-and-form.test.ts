import { readFileSync } from "node:fs";
import { startTestStack } from "../../support/stack.ts";
import { expectRefused } from "./refused.ts";
import { asForm, EMPLOYEE, MANAGER, SUBMITTED_AT, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

describe("JSON and a form make the same departure", () => {
  test.each([
    ["in the common case", {}],
    [
      "with every field",
      {
        employee: { ...EMPLOYEE, language: "en", personnelNumber: "10442" },
        manager: { ...MANAGER, language: "en" },
        hrContact: { name: "Anne & Co", address: "anne@delinde.example", language: "nl" },
        kind: "employer",
        extraSteps: ["farewell", "handover"],
        reason: "other-employer",
        department: "Thuiszorg Noord + Zuid",
        location: "’s-Hertogenbosch",
      },
    ],
    ["with one extra step", { kind: "quiet", extraSteps: [] }],
    ["with a name of two lines", { employee: { name: "Sanne\r\nBakker <sb> 🌷 100%" } }],
  ])("%s", async (_which, changes) => {
    const [json, form] = [submission(changes), asForm(submission(changes))];
    const [one, other] = await Promise.all(
      [json, form].map((body) => stack.ask("/departures/preview", { body })),
    );
    expect(one?.status).toBe(200);
    expect(other?.body).toEqual(one?.body);
  });

  test.each([
    ["application/x-www-form-urlencoded; charset=UTF-8"],
    ["Application/X-WWW-Form-URLEncoded"],
  ])("whatever else the content type says: %s", async (type) => {
    const body = asForm(submission());
    const { status } = await stack.ask("/departures/preview", {
      body,
      headers: { "content-type": type },
    });
    expect(status).toBe(200);
  });

  test("the samples too", async () => {
    const form = readFileSync(
      new URL("../../../samples/no-work-address.form", import.meta.url),
      "utf8",
    );
    const { status, body } = await stack.ask("/departures/preview", { body: form.trim() });
    expect([status, body.employee]).toEqual([
      200,
      { name: "Noor de Wit", language: "nl", privateAddress: "noor@thuis.example" },
    ]);
  });
});

describe("in a form", () => {
  test("a field left empty was not filled in", async () => {
    const form = `${asForm(submission({ employee: { name: "Sanne" }, endOfEmployment: "" }))}&employee.workAddress=&reason=&kind=+&extraSteps=&hrContact.name=&hrContact.address=&hrContact.language=&department=%0D%0A`;
    const { status, body } = await stack.ask("/departures/preview", { body: form });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: "resignation",
      endOfEmployment: "2027-02-19",
      extraSteps: [],
    });
    expect(body.hrContact.address).toBe("hr@delinde.example");
    expect(body.employee).toEqual({ name: "Sanne", language: "nl" });
    expect(body).not.toHaveProperty("department");
  });

  test("a field that is needed and left empty is missing", async () => {
    await expectRefused(stack, "manager.name=&manager.address=++", [
      "announced: missing",
      "employee.name: missing",
      "lastDay: missing",
      "manager.address: missing",
      "manager.name: missing",
    ]);
  });

  test("a list is a field that is sent several times, and one that is sent once is a list of one", async () => {
    const kind = { kind: "employer", extraSteps: ["handover", "farewell", "handover"] };
    const several = await stack.ask("/departures/preview", { body: asForm(submission(kind)) });
    expect(several.body.extraSteps).toEqual(["farewell", "handover"]);
    const one = asForm(submission({ kind: "employer", extraSteps: ["handover"] }));
    const once = await stack.ask("/departures/preview", { body: one });
    expect(once.body.extraSteps).toEqual(["handover"]);
  });

  test("any other field that is filled in twice is a mistake", async () => {
    const form = `${asForm(submission())}&lastDay=2027-02-20&employee.name=X&manager.name=`;
    await expectRefused(stack, form, ["employee.name: repeated", "lastDay: repeated"]);
  });

  test("half a group is named by what is missing in it", async () => {
    await expectRefused(stack, `${asForm(submission())}&hrContact.name=Anne`, [
      "hrContact.address: missing",
    ]);
  });

  test("mistakes between two fields are found as in JSON", async () => {
    const form = asForm(submission({ lastDay: "2027-01-01", manager: { ...MANAGER, name: "" } }));
    await expectRefused(stack, form, ["lastDay: before-announced", "manager.name: missing"]);
  });
});

describe("a name comes back as it was typed", () => {
  test.each([
    ["with signs of markup", '<b>Sanne</b> & "Jan" \'t Hart'],
    ["with emoji", "Sanne 🌷👩🏽‍⚕️"],
    ["from right to left", "مريم بنت علي"],
    ["in one letter", "Ø"],
    ["of 200 characters", "é".repeat(200)],
  ])("%s", async (_how, name) => {
    const body = submission({
      employee: { name },
      manager: { ...MANAGER, name },
      department: name,
    });
    const posted = await stack.ask("/departures", { body });
    expect(posted.status).toBe(201);
    const kept = await stack.ask(`/departures/${posted.body.id}`);
    const form = await stack.ask("/departures/preview", { body: asForm(body) });
    for (const { body: shown } of [posted, kept, form]) {
      expect([shown.employee.name, shown.manager.name, shown.department]).toEqual([
        name,
        name,
        name,
      ]);
    }
  });
});

describe("a name is kept without what nobody sees", () => {
  test.each([
    ["with a mark that turns the direction", "Sanne \u202eBakker\u202c", "Sanne Bakker"],
    [
      "with line breaks",
      "Sanne\r\nBcc: x@evil.example\nBakker",
      "Sanne Bcc: x@evil.example Bakker",
    ],
    ["with spaces around it and double ones", "  Sanne \t de  Bakker\u00a0", "Sanne de Bakker"],
    ["with a space without width", "San\u200bne\ufeff Smit", "Sanne Smit"],
    ["with letters made of two", "Rene\u0301e", "Renée"],
  ])("%s", async (_how, typed, kept) => {
    const person = { name: typed };
    const body = submission({
      employee: { ...person, personnelNumber: typed },
      manager: { ...MANAGER, ...person },
      hrContact: { name: typed, address: "hr2@delinde.example" },
      department: typed,
    });
    for (const { body: shown } of [
      await stack.ask("/departures", { body }),
      await stack.ask("/departures/preview", { body: asForm(body) }),
    ]) {
      const { employee, manager, hrContact, department } = shown;
      expect([
        employee.name,
        employee.personnelNumber,
        manager.name,
        hrContact.name,
        department,
      ]).toEqual(Array.from({ length: 5 }, () => kept));
    }
  });
});

describe("an address", () => {
  test.each([
    ["a space without width", "\u200b"],
    ["a byte order mark", "\ufeff"],
    ["a space that does not break", "\u00a0"],
    ["a mark of direction", "\u200e"],
    ["a soft hyphen", "\u00ad"],
    ["a joiner of words", "\u2060"],
  ])("is taken without %s at its ends, and refused with one inside", async (_what, unseen) => {
    const at = (workAddress: string) => ({ employee: { ...EMPLOYEE, workAddress } });
    const ends = submission(at(`${unseen}n.dewit@delinde.example${unseen}`));
    const { body } = await stack.ask("/departures/preview", { body: ends });
    expect(body.employee.workAddress).toBe("n.dewit@delinde.example");
    const inside = submission(at(`n.dewit@${unseen}delinde.example`));
    const code = unseen === "\u00a0" ? "address" : "unseen";
    await expectRefused(stack, inside, [`employee.workAddress: ${code}`]);
  });
});
