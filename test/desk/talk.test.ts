import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { Voice } from "../../lambdas/departure/model/voice.ts";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { at, date } from "../support/departures.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { momentOf } from "../support/interviews.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, changeOf, newDeparture, pageOf } from "./departure-pages.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

const NOOR = { name: "Noor de Wit", address: "n.dewit@delinde.example", language: "nl" } as const;
const CHOSEN = at("2027-01-14T10:00");

/** Somebody new, of whom the departure holds that. */
async function newWith(voice: Voice, more: Partial<Departure> = {}): Promise<string> {
  const id = await newDeparture(officer, { "employee.privateAddress": "sanne@home.example" });
  const { departures } = connectPeople(stack.environment, { clock: () => stack.now() });
  const departure = await departures.find(id);
  if (!departure) throw new Error("It was just recorded.");
  await departures.save({ ...departure, voice, ...more });
  return id;
}

async function present(id: string): Promise<Departure> {
  const { departures } = connectPeople(stack.environment, { clock: () => stack.now() });
  return (await departures.find(id)) as Departure;
}

function choosing(whom: "hr" | "manager" | "somebody-else", more: Voice = {}): Voice {
  return {
    choice: { as: "talk", at: CHOSEN },
    talk: {
      with: whom,
      how: "phone",
      phone: "06 87654321",
      wish: { day: date("2027-03-16"), part: "evening" },
      at: CHOSEN,
    },
    ...more,
  };
}

describe("where the leaver would talk with somebody else", () => {
  test("HR names who; both are told, and the page says it", async () => {
    const id = await newWith(choosing("somebody-else"));
    expect((await officer.get(pageOf(id))).text).toContain("Gesprekspartner kiezen");
    const done = await change(officer, id, "name-holder", {
      "with.name": NOOR.name,
      "with.address": NOOR.address,
      "with.language": "nl",
    });
    expect(done.path).toBe(`${pageOf(id)}?done=name-holder`);
    expect(done.text).toContain("<dt>Gesprekspartner</dt><dd>Noor de Wit");
    expect(done.text).not.toContain("87654321");
    const { voice, mailings } = await present(id);
    expect(voice?.holder).toEqual(NOOR);
    expect(mailings.map(({ id: mailing }) => mailing)).toEqual(
      expect.arrayContaining(["talk-holder", "talk-named"]),
    );
  });

  test("HR may not name the manager: that was not chosen", async () => {
    const id = await newWith(choosing("somebody-else"));
    const { people } = await present(id);
    const refused = await change(officer, id, "name-holder", {
      "with.name": "Fatima El Idrissi",
      "with.address": people.manager.address.toUpperCase(),
      "with.language": "nl",
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Dit is de leidinggevende. De medewerker wil met iemand anders");
    expect(refused.text).toContain('value="Fatima El Idrissi"');
  });

  test("a mistake is told beside its field, with all that was typed", async () => {
    const id = await newWith(choosing("somebody-else"));
    const wrong = await change(officer, id, "name-holder", {
      "with.name": "Noor",
      "with.address": "noor",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="field-with-address-problem"');
    expect(wrong.text).toContain('value="Noor"');
  });

  test("an agreed talk needs a name: never the manager because nothing was filled in", async () => {
    const id = await newWith(choosing("somebody-else"));
    const refused = await change(officer, id, "interview", {
      at: "2027-03-16T19:00",
      "with.language": "nl",
    });
    expect(refused.status).toBe(422);
    expect((await present(id)).interviews).toBeUndefined();
  });
});

test.each(["hr", "manager"] as const)(
  "nobody is named where the leaver chose: %s",
  async (whom) => {
    const id = await newWith(choosing(whom));
    expect((await officer.get(pageOf(id))).text).not.toContain("Gesprekspartner kiezen");
    expect((await officer.get(changeOf(id, "name-holder"))).path).toBe(pageOf(id));
  },
);

test("a wish stands in the form to agree a talk, with whom the leaver chose", async () => {
  const id = await newWith(choosing("hr"));
  const { people } = await present(id);
  const { text } = await officer.get(changeOf(id, "interview"));
  expect(text).toContain('value="2027-03-16T19:00"');
  expect(text).toContain(`value="${people.hrContact.address}"`);
  const filled = [...text.matchAll(/<input[^>]*>/g)].map(([input]) => input).join();
  expect(filled).not.toContain(people.manager.address);
});

test("moments that were offered stand on the page until a talk is agreed", async () => {
  const moments = {
    by: "f.elidrissi@delinde.example",
    moments: [momentOf("2027-03-16T14:00"), momentOf("2027-03-18T17:00")],
    at: CHOSEN,
  };
  const id = await newWith({ moments });
  const { text } = await officer.get(pageOf(id));
  expect(text).toContain("<dt>Voorgestelde momenten</dt><dd>di 16 mrt 2027, 14.00 uur<br>");
  await change(officer, id, "interview", { at: "2027-03-16T14:00", "with.language": "nl" });
  expect((await officer.get(pageOf(id))).text).not.toContain("Voorgestelde momenten");
});

describe("after the talk", () => {
  const talk = {
    number: 1,
    at: momentOf("2027-01-13T14:00"),
    minutes: 30,
    with: NOOR,
    sequence: 0,
  };
  const report = {
    interview: 1,
    tookPlace: true,
    at: CHOSEN,
    lines: "Het rooster <kwam> te laat.",
  };

  test("HR reads the lines once the leaver agreed, and nothing of them before", async () => {
    const waits = await newWith({ report }, { interviews: [talk] });
    const before = (await officer.get(pageOf(waits))).text;
    expect(before).toContain("<dt>Na het gesprek</dt><dd>Het gesprek is geweest.</dd>");
    expect(before).not.toMatch(/rooster|is geschreven/);
    const id = await newWith(
      { report: { ...report, readByLeaver: CHOSEN } },
      { interviews: [talk] },
    );
    expect((await officer.get(pageOf(id))).text).toContain("Het rooster &lt;kwam&gt; te laat.");
  });

  test("HR reads that it did not happen", async () => {
    const off = { interview: 1, tookPlace: false, at: CHOSEN };
    const id = await newWith({ report: off }, { interviews: [talk] });
    expect((await officer.get(pageOf(id))).text).toContain("Het gesprek ging niet door.");
  });

  test("no answer of the API holds a line of it, nor the telephone number", async () => {
    const voice = choosing("hr", { report: { ...report, readByLeaver: CHOSEN } });
    const id = await newWith(voice, { interviews: [talk] });
    const answer = JSON.stringify((await stack.ask(`/departures/${id}`)).body);
    expect(answer).not.toMatch(/rooster|87654321/);
  });
});
