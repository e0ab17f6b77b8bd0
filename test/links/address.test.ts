import { submission } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { linkIn, mailOf, press, unsubscribeIn, visit } from "./visitor.ts";

let stack: TestStack;
let path: string;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

const WORK = { workAddress: "s.bakker@delinde.example" };

/** A departure whose mail that asks for a private address has left; answers with where its button leads. */
async function asked(employee: object = WORK): Promise<string> {
  const { body } = await stack.ask("/departures", {
    body: submission({ employee: { name: "Sanne Bakker", ...employee } }),
  });
  path = `/departures/${body.id}`;
  await stack.advanceTo(at("2027-02-05T10:00"));
  return linkIn(mailOf(stack, "private-address"));
}

const departure = async () => (await stack.ask(path)).body;
const give = (link: string, address: string, more = {}) =>
  press(link, { do: "give", address, ...more });
const confirmLink = async () => {
  await stack.advanceTo(at("2027-02-05T10:10"));
  return linkIn(mailOf(stack, "confirm-address"));
};

describe("the page for the private address", () => {
  test("is where the button leads, and asks with a field and a way to say no", async () => {
    const link = await asked({ ...WORK, language: "en" });
    expect(link).toMatch(/\/links\/[\w.-]+\/address$/);
    const { status, text } = await visit(link);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain("Hello Sanne,");
    expect(text).toContain('type="email" autocomplete="email"');
    expect(text).toContain("I’d rather not");
    expect(text).toContain("We’ll delete it around");
  });

  test("takes it, says so, and shows it only behind a link to that address", async () => {
    const link = await asked();
    const taken = await give(link, "sanne@thuis.example");
    expect(taken.status).toBe(303);
    expect(link.endsWith(taken.location ?? "?")).toBe(true);
    const { employee, history } = await departure();
    expect(employee.privateAddress).toBe("sanne@thuis.example");
    expect(JSON.stringify(history)).not.toContain("thuis");
    const after = (await visit(link)).text;
    expect(after).toContain("Je gaf op vrijdag 5 februari 2027 een privémailadres door.");
    expect(after).not.toContain("sanne@thuis.example");

    const home = await confirmLink();
    expect((await visit(home)).text).toContain("sanne@thuis.example");
    expect(mailOf(stack, "confirm-address").to).toEqual(["sanne@thuis.example"]);
  });

  test("confirms with one press, which opening the link is not", async () => {
    await give(await asked(), "sanne@thuis.example");
    const link = await confirmLink();
    const before = JSON.stringify(await departure());
    for (const method of ["GET", "HEAD"]) expect((await visit(link, { method })).status).toBe(200);
    expect(JSON.stringify(await departure())).toBe(before);
    expect((await press(link, { do: "confirm" })).status).toBe(303);
    expect((await visit(link)).text).toContain(
      "Je hebt bevestigd dat het klopt, op vrijdag 5 februari 2027.",
    );
    const said = (await departure()).history.map(({ what }: { what: string }) => what);
    expect(said.filter((what: string) => what === "address-confirmed")).toHaveLength(1);
  });

  test("cannot be confirmed from any other mailbox", async () => {
    const link = await asked();
    await give(link, "sanne@thuis.example");
    await press(link, { do: "confirm" });
    const said = (await departure()).history.map(({ what }: { what: string }) => what);
    expect(said).not.toContain("address-confirmed");
  });

  test("asks about a likely slip, keeps what was typed, and takes either answer", async () => {
    const link = await asked();
    const question = await give(link, "sanne@gmial.com");
    expect(question.status).toBe(200);
    expect(question.text).toContain("Bedoel je sanne@gmail.com?");
    expect(question.text).toContain("Je typte sanne@gmial.com.");
    expect((await departure()).employee.privateAddress).toBeUndefined();
    expect((await give(link, "sanne@gmail.com", { sure: "yes" })).status).toBe(303);
    expect((await departure()).employee.privateAddress).toBe("sanne@gmail.com");
    expect((await give(link, "sanne@gmial.com", { sure: "yes" })).status).toBe(303);
    expect((await departure()).employee.privateAddress).toBe("sanne@gmial.com");
  });

  test.each([
    ["sanne@thuis", "mailadres"],
    ["", "Vul"],
    ["S.Bakker@delinde.example", "adres van je werk"],
    ["f.elidrissi@delinde.example", "iemand op je werk"],
    ["hr@delinde.example", "iemand op je werk"],
  ])("says what is wrong with %j beside the field, and keeps it", async (typed, says) => {
    const { status, text } = await give(await asked(), typed);
    expect(status).toBe(422);
    expect(text).toMatch(new RegExp(`id="address-problem">[^<]*${says}`));
    expect(text).toContain(`value="${typed}"`);
  });

  test("takes a no, asks nobody any more, and takes an address after all", async () => {
    const link = await asked();
    expect((await press(link, { do: "decline" })).status).toBe(303);
    expect((await visit(link)).text).toContain("Je geeft liever geen privémailadres, zoals je op");
    const { timeline } = await departure();
    const stateOf = (id: string) => timeline.find(({ step }: { step: string }) => step === id);
    expect(stateOf("private-address").state).toBe("not-needed");
    expect(stateOf("post-exit-invite").state).toBe("skipped");
    await stack.advanceTo(at("2027-02-19T12:00"));
    const mornings = stack.mails().filter(({ to }) => to[0] === "hr@delinde.example");
    expect(mornings.map(({ text }) => text).join("\n")).not.toContain("nog geen privéadres");

    await give(link, "sanne@thuis.example");
    const { timeline: later } = await departure();
    const invite = later.find(({ step }: { step: string }) => step === "post-exit-invite");
    expect(invite.state).toBe("pending");
  });

  test("says goodbye at once where the no takes the link itself away", async () => {
    await give(await asked(), "sanne@thuis.example");
    const link = await confirmLink();
    const gone = await press(link, { do: "decline" });
    expect(gone.status).toBe(200);
    expect(gone.text).toContain("We hebben je adres weggehaald");
    expect((await departure()).employee.privateAddress).toBeUndefined();
    expect((await visit(link)).status).toBe(404);
  });

  test("changes the address from the old one, whose link then ends", async () => {
    await give(await asked(), "sanne@thuis.example");
    const link = await confirmLink();
    const moved = await give(link, "sanne@nieuw.example");
    expect(moved.status).toBe(200);
    expect(moved.text).not.toContain("sanne@nieuw.example");
    expect((await visit(link)).status).toBe(404);
    await stack.advanceTo(at("2027-02-05T10:20"));
    expect(mailOf(stack, "confirm-address-2").to).toEqual(["sanne@nieuw.example"]);
  });

  test("is open from the first mail to the leaver on, by a link in its text", async () => {
    await asked();
    const { text = "" } = mailOf(stack, "next-steps");
    const [, link = ""] = text.match(/\((http\S+\/links\/\S+\/address)\)/) ?? [];
    expect((await give(link, "sanne@thuis.example")).status).toBe(303);
  });

  test("has no page behind a manager's own mail", async () => {
    await asked();
    const link = linkIn(mailOf(stack, "handover"));
    expect((await visit(`${link}/address`)).status).toBe(404);
  });

  test("is told by the mail's own page, too, without the address", async () => {
    const link = await asked();
    const steps = link.replace("/address", "");
    expect((await visit(steps)).text).toContain(`<a href="${new URL(link).pathname}">`);
    await give(link, "sanne@thuis.example");
    const { text } = await visit(steps);
    expect(text).toContain("We hebben je privémailadres.");
    expect(text).not.toContain("sanne@thuis.example");
  });
});

describe("a link that went to the manager, for want of an address", () => {
  test("gives a first address, and says later that there is one, never which", async () => {
    const link = await asked({});
    expect(mailOf(stack, "private-address").to).toEqual(["f.elidrissi@delinde.example"]);
    await give(link, "sanne@thuis.example");
    expect((await visit(link)).text).not.toContain("sanne@thuis.example");
  });

  test("doesn't replace or take away what the leaver confirmed", async () => {
    const link = await asked({});
    await give(link, "sanne@thuis.example");
    await press(await confirmLink(), { do: "confirm" });
    expect((await give(link, "iemand@anders.example")).status).toBe(422);
    expect((await press(link, { do: "decline" })).status).toBe(422);
    expect((await departure()).employee.privateAddress).toBe("sanne@thuis.example");
    const { text } = await visit(link);
    expect(text).not.toContain('name="address"');
    expect(text).toContain("Gebruik dan de link in een mail op dat adres.");
  });
});

test("the mail that confirms an address can be objected to, and then no mail comes", async () => {
  await give(await asked(), "sanne@thuis.example");
  const link = await confirmLink();
  const mail = mailOf(stack, "confirm-address");
  expect(mail.text).toContain("Je hebt het recht om bezwaar te maken:");
  expect((await press(unsubscribeIn(mail), { do: "object" })).status).toBe(303);
  const { text } = await visit(link);
  expect(text).toContain("Je krijgt van ons geen mails meer");
  expect(text).not.toContain('name="address"');
  expect((await give(link, "sanne@nieuw.example")).status).toBe(422);
});

test("HR hears of an address that nobody confirmed in five working days", async () => {
  await give(await asked(), "sanne@thuis.example");
  await stack.advanceTo(at("2027-02-12T09:00"));
  const morning = stack.mails().findLast(({ to }) => to[0] === "hr@delinde.example");
  expect(morning?.text).toContain("Vraag of het privémailadres klopt");
  const officer = await signIn(stack, "officer");
  const page = await officer.get(`/desk${path}`);
  expect(page.text).toContain("De medewerker heeft het nog niet bevestigd.");
});
