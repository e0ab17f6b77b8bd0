import { brotliCompressSync, constants } from "node:zlib";
import { loadDeskStyle } from "../../lambdas/http/load-style.ts";
import { at } from "../support/departures.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { newDeparture, pageOf } from "./departure-pages.ts";
import { fields, idIn, NEW, pathOf, record, recorded, typed } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

describe("the form", () => {
  test("suggests today, the end of the month after with its last working day, and that somebody gave notice", async () => {
    const { text } = await officer.get(NEW);
    expect(text).toContain('name="announced" type="date" value="2027-01-14"');
    expect(text).toContain('name="lastDay" type="date" value="2027-02-26"');
    expect(text).toContain('name="endOfEmployment" type="date" value="2027-02-28"');
    expect(text).toMatch(/name="kind" value="resignation"[^>]* checked/);
  });

  test.each([
    ["nl", "Bij overlijden of lange ziekte.", "Is er een conflict? Kies dan de gewone soort"],
    ["en", "For a death or a long illness.", "Is there a dispute? Choose the usual kind"],
  ] as const)(
    "says what a quiet departure is for, and that a dispute keeps the usual kind (%s)",
    async (language, quiet, dispute) => {
      const { text } = await (await signIn(stack, "officer", language)).get(NEW);
      expect(text).toContain(quiet);
      expect(text).toContain(dispute);
    },
  );

  test("that is wrong says everything at once, beside each field and on top, and keeps what was typed", async () => {
    const page = await typed(officer, {
      "employee.name": "",
      "manager.address": "f.elidrissi at delinde",
      lastDay: "31-02-2027",
      endOfEmployment: "2027-01-01",
      department: "Wijkteam <Noord>",
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain("Er kloppen nog 3 dingen niet");
    for (const field of ["employee-name", "manager-address", "lastDay"]) {
      expect(page.text).toContain(`href="#field-${field}"`);
      expect(page.text).toContain(`id="field-${field}-problem"`);
    }
    expect(page.text).toContain('value="f.elidrissi at delinde"');
    expect(page.text).toContain('type="text" value="31-02-2027"');
    expect(page.text).toContain('value="Wijkteam &lt;Noord&gt;"');
    expect(page.text).toMatch(/<details class="more-fields" open>/);
  });

  test("says what is wrong in the language of whoever fills it in, also when that changes", async () => {
    const page = await typed(officer, { "employee.name": "" });
    expect(page.text).toContain("Naam van de medewerker: Dit ontbreekt nog. Vul het in.");
    const english = await officer.press(page, "/desk/language", { language: "en", to: page.path });
    expect(english.text).toContain("Employee name: This is missing. Fill it in.");
    await officer.press(english, "/desk/language", { language: "nl", to: page.path });
  });

  test("takes nothing from a reader, who is told so before filling it in", async () => {
    const reader = await signIn(stack, "reader");
    expect((await reader.get(NEW)).status).toBe(403);
    expect((await reader.post(NEW, fields())).status).toBe(403);
  });

  test("with more in it than a form can hold is refused as a page", async () => {
    const page = await typed(officer, { department: "x".repeat(20_000) });
    expect(page.status).toBe(413);
    expect(page.text).toContain("<h1>");
  });
});

describe("the preview", () => {
  test("shows the timeline as a picture and in words, and saves no departure", async () => {
    const page = await typed(officer);
    expect(page.status).toBe(200);
    expect(page.text).toContain('class="timeline-rows"');
    expect(page.text).toContain("Reageren op het nieuws");
    expect(page.text).toContain("Er is nog geen privémailadres.");
    expect(stack.pendingSchedules()).toEqual([]);
  });

  test("says what the leaver is called, and the form what that is if it is left empty", async () => {
    const preview = await typed(officer, { "employee.name": "Johanna Bakker" });
    expect(preview.text).toContain("Roepnaam: Johanna");
    const form = await officer.get(`${pathOf(preview)}/form`);
    expect(form.text).toContain("Leeg: Johanna.");
    const called = { "employee.name": "Johanna Bakker", "employee.calledName": "San" };
    const again = await officer.press(form, NEW, fields(called));
    expect(again.text).toContain("Roepnaam: San<");
  });

  test("says to which addresses it all goes, so that a slip is seen before anything is recorded", async () => {
    const shown = await typed(officer, {
      "employee.workAddress": "s.bakker@delinde.example",
      "employee.privateAddress": "sanne@thuis.example",
      "manager.address": "f.elidrisi@delinde.example",
    });
    expect(shown.text).toContain("<small>s.bakker@delinde.example, sanne@thuis.example</small>");
    expect(shown.text).toContain("<small>f.elidrisi@delinde.example</small>");
  });

  test("goes back to the form with everything that was typed", async () => {
    const page = await typed(officer, { location: "De Wilg", kind: "retirement" });
    const form = await officer.get(`${pathOf(page)}/form`);
    expect(form.status).toBe(200);
    expect(form.text).toContain('value="De Wilg"');
    expect(form.text).toMatch(/name="kind" value="retirement"[^>]* checked/);
    const again = await officer.press(form, NEW, fields({ lastDay: "2027-02-12" }));
    expect(pathOf(again)).toBe(pathOf(page));
    expect(again.text).toContain("vrijdag 12 februari 2027");
  });

  test("says what is caught up and what is skipped", async () => {
    const page = await typed(officer, { announced: "2027-01-08" });
    expect(page.text).toMatch(/halen we in één mail in: Vertellen aan het team, Werk overdragen/);
    expect(page.text).toContain("dus overgeslagen: Reageren op het nieuws");
  });

  test("shows a script in any field as text", async () => {
    const script = "<script>alert(1)</script>";
    const page = await typed(officer, {
      "employee.name": script,
      "manager.name": script,
      location: script,
    });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("<script>alert");
    expect(page.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("of somebody else's form is not there, nor is one that never was", async () => {
    const page = await typed(officer);
    const reader = await signIn(stack, "reader");
    expect((await reader.get(pathOf(page))).status).toBe(403);
    expect((await officer.get(`${NEW}/${"0".repeat(32)}`)).status).toBe(404);
    expect((await officer.get(`${NEW}/..%2f..%2fplan`)).status).toBe(404);
  });

  test("asks for a successor where whoever leaves is the manager of others who leave", async () => {
    const other = idIn(
      await record(officer, await typed(officer, { "manager.address": "baas@delinde.example" })),
    );
    const page = await typed(officer, { "employee.workAddress": "baas@delinde.example" });
    expect(page.text).toContain("Wie neemt dat over vanaf zaterdag 20 februari 2027?");
    expect(page.text).toContain(`/desk/departures/${other}`);
  });
});

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

/** Of what travels of a page, which is compressed; its stylesheet comes once. */
const LIMIT_BYTES = 15_000;

function weight({ text }: Seen): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(text, { params }).length;
}

test("the form, the preview and a mail each weigh less than a slow phone minds", async () => {
  const late = { announced: "2026-12-01", lastDay: "2027-06-30", endOfEmployment: "2027-06-30" };
  const preview = pathOf(await typed(officer, late));
  for (const path of [
    NEW,
    preview,
    `${preview}/mails/farewell`,
    `${preview}/mails/farewell/html`,
  ]) {
    const page = await officer.get(path);
    expect(page.status).toBe(200);
    expect(weight(page)).toBeLessThan(LIMIT_BYTES);
  }
});

test("so does the page of a departure", async () => {
  const page = await officer.get(pageOf(await newDeparture(officer)));
  expect(page.headers.get("content-encoding")).toMatch(/^(br|gzip)$/);
  expect(weight(page)).toBeLessThan(LIMIT_BYTES);
});

test("the desk's stylesheet weighs less than 14 kB", async () => {
  expect(Buffer.from((await loadDeskStyle()).brotli, "base64").length).toBeLessThan(14_000);
});

describe("a mail in the preview", () => {
  test("is shown whole, in a frame of its own, with nothing to press", async () => {
    const preview = await typed(officer);
    const page = await officer.get(`${pathOf(preview)}/mails/handover`);
    expect(page.text).toContain("f.elidrissi@delinde.example");
    expect(page.text).toContain(`<iframe class="mail"`);
    const mail = await officer.get(`${pathOf(preview)}/mails/handover/html`);
    expect(mail.text).toContain("Sanne Bakker");
    expect(mail.text).not.toMatch(/<a\b[^>]*href=/);
    expect(mail.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(mail.headers.get("content-security-policy")).not.toContain("'unsafe-inline'");
  });

  test("that is not sent is not there", async () => {
    const preview = await typed(officer);
    expect((await officer.get(`${pathOf(preview)}/mails/no-such-mail`)).status).toBe(404);
    expect((await officer.get(`${pathOf(preview)}/mails/__proto__`)).status).toBe(404);
  });

  test("is sent as a test to whoever is signed in, whatever the form says", async () => {
    const path = `${pathOf(await typed(officer))}/mails/farewell`;
    const before = stack.mails().length;
    const page = await officer.press(await officer.get(path), path, {
      to: "someone@else.example",
      address: "someone@else.example",
    });
    expect(page.text).toContain("De testmail is onderweg naar jou.");
    await stack.settle();
    const [mail, ...others] = stack.mails().slice(before);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: ["anneke.visser@delinde.example"], cc: [], bcc: [] });
    expect(mail?.subject).toMatch(/^\[Testmail\] /);
    expect(JSON.stringify(mail?.tags)).not.toMatch(/Sanne|Anneke|@/);
    await officer.get(page.path);
    await stack.settle();
    expect(stack.mails()).toHaveLength(before + 1);
  });

  test("is sent ten times an hour, and then the page says why not", async () => {
    await stack.advanceTo(at("2027-01-14T17:00"));
    const path = `${pathOf(await typed(officer))}/mails/farewell`;
    const shown = await officer.get(path);
    for (let times = 0; times < 10; times += 1) await officer.press(shown, path);
    const page = await officer.press(shown, path);
    expect(page.status).toBe(429);
    expect(page.text).toContain("Je hebt dit uur al tien testmails gekregen");
  });
});

describe("a mail of a departure that is recorded", () => {
  test("is there to read, for a reader too, and is sent as a test to whoever asks", async () => {
    const id = idIn(await record(officer, await typed(officer)));
    const path = `/desk/departures/${id}/mails/farewell`;
    const reader = await signIn(stack, "reader");
    expect((await reader.get(path)).text).toContain("f.elidrissi@delinde.example");
    expect((await reader.get(`${path}/html`)).text).not.toMatch(/<a\b[^>]*href=/);
    expect((await reader.get(path)).text).not.toContain("Testmail naar mij");
    expect((await reader.post(path, {})).status).toBe(403);
    await stack.advanceTo(at("2027-01-15T17:00"));
    const before = stack.mails().length;
    const page = await officer.press(await officer.get(path), path);
    expect(page.path).toBe(`${path}?test=sent`);
    await stack.settle();
    expect(
      stack
        .mails()
        .slice(before)
        .map(({ to }) => to),
    ).toEqual([["anneke.visser@delinde.example"]]);
    expect(stack.deadLetters()).toEqual([]);
  });

  test("says that it was sent, once it was", async () => {
    const id = idIn(await record(officer, await typed(officer, { announced: "2027-01-15" })));
    await stack.advanceTo(at("2027-01-18T12:00"));
    const sent = await officer.get(`/desk/departures/${id}/mails/communicate`);
    expect(sent.text).toContain("Deze mail is verstuurd.");
  });

  test("of a departure that is not there, or was erased, is not there", async () => {
    expect((await officer.get(`/desk/departures/${"0".repeat(32)}/mails/farewell`)).status).toBe(
      404,
    );
    const id = idIn(await record(officer, await typed(officer)));
    await stack.ask(`/departures/${id}/erase`, { body: {} });
    expect((await officer.get(`/desk/departures/${id}/mails/farewell`)).status).toBe(404);
  });
});

describe("the same person with a departure that runs", () => {
  const person = {
    "employee.name": "Noor de Wit",
    "employee.workAddress": "n.dewit@delinde.example",
    "employee.personnelNumber": "10482",
  };
  const first = { ...person, lastDay: "2027-02-25", endOfEmployment: "2027-02-28" };
  const second = { ...person, lastDay: "2027-03-11", endOfEmployment: "2027-03-31" };

  test("is shown in the preview with dates, link and tick, refused without the tick, and recorded with it", async () => {
    const id = idIn(await record(officer, await typed(officer, first)));
    const preview = await typed(officer, second);
    for (const page of [preview, await record(officer, preview)]) {
      expect(page.text).toContain("Van deze persoon loopt al een vertrek");
      expect(page.text).toContain("laatste werkdag donderdag 25 februari 2027");
      expect(page.text).toContain("Wil je iets wijzigen?");
      expect(page.text).toContain(`href="/desk/departures/${id}"`);
      expect(page.text).toContain(`name="runsBeside" value="${id}"`);
    }
    expect((await record(officer, preview)).status).toBe(409);
    const beside = await officer.press(preview, pathOf(preview), { runsBeside: id });
    expect(idIn(beside)).toMatch(/^[0-9a-f]{32}$/);
    expect(idIn(beside)).not.toBe(id);
  });

  test("typed with other spaces is the same by name and manager", async () => {
    const none = { "employee.workAddress": "", "employee.personnelNumber": "" };
    const name = "Joke van der  Meer";
    const id = idIn(
      await record(officer, await typed(officer, { ...none, "employee.name": name })),
    );
    const again = { ...none, "employee.name": ` Joke\u200b van der Meer ` };
    const refused = await record(officer, await typed(officer, again));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(`href="/desk/departures/${id}"`);
    expect((await recorded(stack, id)).employee.name).toBe("Joke van der Meer");
  });
});
