import { logTo } from "../../lambdas/telemetry/log.ts";
import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

const JOHANNA = {
  name: "Johanna van der Berg",
  calledName: "Sanne",
  workAddress: "j.vanderberg@delinde.example",
};
const MANAGER = {
  name: "El Idrissi, Fatima",
  calledName: "Fatima",
  address: "f.elidrissi@delinde.example",
};

const log: string[] = [];
let stack: TestStack;
let id = "";
beforeAll(async () => {
  logTo((line) => void log.push(line));
  stack = await startTestStack("2027-01-14T10:00");
  const body = submission({ employee: JOHANNA, manager: MANAGER });
  const posted = await stack.ask("/departures", { body });
  expect(posted.status).toBe(201);
  id = posted.body.id;
});
afterAll(async () => {
  logTo(() => undefined);
  await stack.close();
});

const show = async () => (await stack.ask(`/departures/${id}`)).body;
const patch = (body: object) => stack.ask(`/departures/${id}`, { method: "PATCH", body });
async function found(name: string): Promise<string[]> {
  const { body } = await stack.ask("/departures/search", { body: { name } });
  return body.departures.map((line: { id: string }) => line.id);
}

describe("somebody with a called name", () => {
  test("is shown by both, in the answer and in the list", async () => {
    const { employee, manager, hrContact } = await show();
    expect(employee).toMatchObject({ name: JOHANNA.name, calledName: "Sanne" });
    expect(manager).toMatchObject({ name: MANAGER.name, calledName: "Fatima" });
    expect(hrContact).not.toHaveProperty("calledName");
    const { body } = await stack.ask("/departures");
    expect(body.departures[0].employee).toEqual({ name: JOHANNA.name, calledName: "Sanne" });
  });

  test("is found by either, and by both together", async () => {
    for (const name of ["sanne", "johanna", "berg", "sanne berg", "johanna sanne"])
      expect(await found(name)).toEqual([id]);
  });

  test("is the same person as without it", async () => {
    const { calledName: _, ...employee } = JOHANNA;
    const body = submission({ employee, manager: MANAGER });
    expect((await stack.ask("/departures", { body })).status).toBe(409);
  });

  test("is greeted by it, and named in full once in the manager's first mail", async () => {
    await stack.advanceTo(at("2027-01-14T15:00"));
    const [first] = stack.mails().filter(({ to }) => to[0] === MANAGER.address);
    expect(first?.text).toContain("Dag Fatima,");
    expect(first?.text).toContain("het vertrek van Johanna van der Berg");
    expect(first?.text?.split("Johanna")).toHaveLength(2);
    expect(first?.subject).toContain("Sanne");
    await stack.advanceTo(at("2027-01-20T12:00"));
    const [theirs] = stack.mails().filter(({ to }) => to[0] === JOHANNA.workAddress);
    expect(theirs?.text).toContain("Dag Sanne,");
    expect(theirs?.text).not.toContain("Johanna");
  });

  test("has it in no schedule, no tag of a mail and no line of the log", () => {
    const schedules = stack.pendingSchedules().map(({ name }) => name);
    const tags = stack.mails().map((mail) => mail.tags);
    expect(JSON.stringify([schedules, tags, log])).not.toMatch(/sanne|fatima/i);
  });

  test("is headed by both at the desk, where a search and the file of the list have it, too", async () => {
    const officer = await signIn(stack, "officer");
    const page = await officer.get(`/desk/departures/${id}`);
    expect(page.text).toContain("<h1>Vertrek van Johanna van der Berg (Sanne)</h1>");
    expect(page.text).toContain("Roepnaam: Fatima");
    const list = await officer.get("/desk/departures?name=sanne");
    expect(list.text).toContain(">Johanna van der Berg (Sanne)</a>");
    const file = await officer.press(list, "/desk/departures/export", {});
    expect(file.text).toContain("Johanna van der Berg;Sanne;");
  });

  test("is exported with it", async () => {
    const { body } = await stack.ask(`/departures/${id}/export`, { body: {} });
    expect(JSON.stringify(body)).toContain('"calledName":"Sanne"');
  });

  test("gets another, is found by that alone, and loses it again", async () => {
    expect((await patch({ employee: { calledName: "Jo" } })).body.employee.calledName).toBe("Jo");
    expect([await found("sanne"), await found("jo")]).toEqual([[], [id]]);
    const { body } = await patch({ employee: { calledName: null }, manager: { calledName: null } });
    expect(body.employee).not.toHaveProperty("calledName");
    expect(body.manager).not.toHaveProperty("calledName");
    expect(body.history.at(-1)).toMatchObject({
      what: "corrected",
      detail: "employee.calledName, manager.calledName",
    });
  });

  test("is erased with it, and found no more", async () => {
    await patch({ employee: { calledName: "Sanne" } });
    expect(await found("sanne")).toEqual([id]);
    expect((await stack.ask(`/departures/${id}/erase`, { body: {} })).status).toBe(200);
    expect(JSON.stringify(await show())).not.toMatch(/sanne|johanna/i);
    expect(await found("sanne")).toEqual([]);
  });
});
