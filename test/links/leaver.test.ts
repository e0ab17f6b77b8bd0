import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { mailOf, press, unsubscribeIn, visit } from "./visitor.ts";

let stack: TestStack;
let path: string;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

async function submit(employee: object): Promise<void> {
  const { body } = await stack.ask("/departures", {
    body: submission({ employee: { name: "Sanne Bakker", ...employee } }),
  });
  path = `/departures/${body.id}`;
}

const departure = async () => (await stack.ask(path)).body;

describe("the leaver", () => {
  test("objects with the button on the page, and gets no more mails", async () => {
    await submit({ privateAddress: "sanne@thuis.example" });
    await stack.advanceTo(at("2027-01-19T10:00"));
    const mail = mailOf(stack, "next-steps");
    expect(mail.text).toContain("Ik wil geen mails meer op dit adres: http");
    const link = unsubscribeIn(mail);
    const before = JSON.stringify(await departure());
    for (const method of ["GET", "HEAD"]) expect((await visit(link, { method })).status).toBe(200);
    expect(JSON.stringify(await departure())).toBe(before);

    expect((await press(link, { do: "object" })).status).toBe(303);
    expect((await visit(link)).text).toContain("Je krijgt van ons geen mails meer");
    await stack.advanceTo(at("2027-02-16T12:00"));
    expect(mailOf(stack, "property")).toBeDefined();
    const later = stack.mails().filter(({ to }) => to[0] === "sanne@thuis.example");
    expect(later.map(({ tags }) => tags.mailing)).toEqual(["next-steps"]);
    const names = stack.pendingSchedules().map(({ name }) => name);
    expect(names.filter((name) => name.includes("post-exit"))).toEqual([]);
  });

  test.each([
    ["a form", new URLSearchParams({ "List-Unsubscribe": "One-Click" })],
    ["a form in parts", oneClickInParts()],
  ])("objects with one click in the mail program, twice at no harm: %s", async (_, body) => {
    await submit({ privateAddress: "sanne@thuis.example" });
    await stack.advanceTo(at("2027-01-19T10:00"));
    const mail = mailOf(stack, "next-steps");
    expect(mail.headers).toContainEqual({
      name: "List-Unsubscribe-Post",
      value: "List-Unsubscribe=One-Click",
    });
    for (let time = 0; time < 2; time += 1) {
      const { status, text } = await visit(unsubscribeIn(mail), { method: "POST", body });
      expect(status).toBe(200);
      expect(text).toContain("Je krijgt van ons geen mails meer");
    }
    const optOuts = (await departure()).history.filter(
      ({ what }: { what: string }) => what === "objected",
    );
    expect(optOuts).toHaveLength(1);
    expect(optOuts[0].who).toBe("leaver");
  });

  test("whose mail goes to work has no such header, and neither has the manager's", async () => {
    await submit({ workAddress: "s.bakker@delinde.example" });
    await stack.advanceTo(at("2027-01-19T10:00"));
    for (const mailing of ["next-steps", "handover"])
      expect(unsubscribeIn(mailOf(stack, mailing))).toBe("");
  });

  test("who hears at a private address that it is called off can still object, with that mail alone", async () => {
    await submit({ privateAddress: "sanne@thuis.example" });
    await stack.advanceTo(at("2027-01-19T10:00"));
    const before = unsubscribeIn(mailOf(stack, "next-steps"));
    await stack.ask(`${path}/withdraw`, { body: { reason: "stays" } });
    await stack.advanceTo(at("2027-01-19T11:00"));
    expect((await visit(before)).status).toBe(404);
    const notice = unsubscribeIn(mailOf(stack, "withdrawn-leaver"));
    expect((await press(notice, { do: "object" })).status).toBe(303);
  });
});

function oneClickInParts(): FormData {
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  return form;
}
