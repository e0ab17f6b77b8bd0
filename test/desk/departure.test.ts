import { Temporal } from "temporal-polyfill";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { DEPARTURE_WORDS } from "../../lambdas/words/words.ts";
import { at } from "../support/departures.ts";
import { type DeskVisitor, deskVisitor, signIn } from "../support/desk-visitor.ts";
import { PLAN } from "../support/plan.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, changeOf, newDeparture, pageOf, stepOf } from "./departure-pages.ts";
import { fields, idIn, record, recorded, typed } from "./new-form.ts";

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T10:00");
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

describe("the page of a departure", () => {
  test.each(PLAN.settings.languages)(
    "tells who, when, what is to come and what happened, in %s",
    async (language) => {
      const id = await newDeparture(officer);
      const visitor = await signIn(stack, "officer", language);
      const { status, text } = await visitor.get(pageOf(id));
      expect(status).toBe(200);
      expect(text).toContain("Sanne Bakker");
      expect(text).toContain("Fatima El Idrissi");
      expect(text).toContain('data-seconds-left="600"');
      expect(text).toContain("timeline-table");
      expect(text).toContain(DEPARTURE_WORDS[language].history);
      expect(text).not.toMatch(/undefined|\[object/);
    },
  );

  test("does not exist for another id", async () => {
    for (const id of ["0".repeat(32), "new-one", "..%2Fplan", "__proto__"]) {
      expect((await officer.get(pageOf(id))).status).toBe(404);
      expect((await officer.get(changeOf(id, "withdraw"))).status).toBe(404);
      expect((await officer.get(stepOf(id, "react"))).status).toBe(404);
    }
    const id = await newDeparture(officer);
    expect((await officer.get(changeOf(id, "nothing"))).status).toBe(404);
    expect((await officer.get(stepOf(id, "nothing"))).status).toBe(404);
    expect((await officer.get(stepOf(id, "__proto__"))).status).toBe(404);
  });

  test("where there is none, there is a page that says so, for who is signed in", async () => {
    for (const path of ["/desk/nowhere", "/desk/plan/react/html/more", `${pageOf("a")}/x`]) {
      const { status, text, headers } = await officer.get(path);
      expect([status, headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
      expect(text).toContain("Pagina niet gevonden");
      expect(text).toContain('class="places"');
    }
    const { status, text } = await deskVisitor(stack).get("/desk/nowhere");
    expect(status).toBe(401);
    expect(text).not.toContain("Pagina niet gevonden");
  });

  test("calls who did something at HR you, or a colleague by what the issuer calls them", async () => {
    const id = await newDeparture(officer);
    const seenBy = async (persona: "officer" | "reader") =>
      (await (await signIn(stack, persona)).get(pageOf(id))).text;
    expect(await seenBy("officer")).toContain('<td data-column="Wie">jij</td>');
    expect(await seenBy("reader")).toContain(
      '<td data-column="Wie">een collega, of het HR-systeem<small>officer</small></td>',
    );
  });

  test("speaks to a reader of no ticking, and leads to no place where only officers do something", async () => {
    const id = await newDeparture(officer);
    const seen = await officer.get(pageOf(id));
    expect(seen.text).toContain("Wat je afvinkt");
    expect(seen.text).toContain('href="/desk/replace"');
    const { text } = await (await signIn(stack, "reader")).get(pageOf(id));
    expect(text).toContain("Taken voor HR");
    expect(text).not.toContain("fvink");
    expect(text).not.toMatch(/href="\/desk\/(replace|departures\/new)"/);
  });

  test("has the four commonest changes at the top, and the rest further down, each once", async () => {
    const { text } = await officer.get(pageOf(await newDeparture(officer)));
    const [top = "", bottom = ""] = text.split('id="changes"');
    for (const name of ["dates", "replace", "correct", "withdraw"]) {
      expect(top.match(new RegExp(`/changes/${name}["#]`, "g"))?.length).toBeGreaterThan(0);
      expect(bottom).not.toContain(`/changes/${name}`);
    }
    for (const name of ["interview", "object", "erase"])
      expect(bottom).toContain(`/changes/${name}"`);
    expect(text.indexOf('class="page-bar')).toBeLessThan(text.indexOf('class="facts"'));
  });

  test("leads from a missing private address to the field for it", async () => {
    const all = fields();
    const id = idIn(await record(officer, await typed(officer, all)));
    const { text } = await officer.get(pageOf(id));
    const path = `${changeOf(id, "correct")}#field-employee-privateAddress`;
    expect(text).toContain(`href="${path}">Invullen</a>`);
    expect(text).toContain(`href="${path}">Privémailadres invullen</a>`);
    expect(text).toMatch(/<h3>Adressen<\/h3>\s*<ul><li>.*Geen privémailadres/);
    expect(text).toMatch(/<h3>Open bij anderen<\/h3>\s*<p>Geen open stappen bij anderen\./);
    expect(text).not.toContain("Niets open");
    expect((await officer.get(path)).text).toContain('id="field-employee-privateAddress"');
    await change(officer, id, "correct", {
      ...all,
      "hrContact.name": "Team HR",
      "hrContact.address": "hr@delinde.example",
      "employee.privateAddress": "sanne@thuis.example",
    });
    const after = (await officer.get(pageOf(id))).text;
    expect(after).not.toContain("Invullen");
    expect(after).not.toContain("<h3>Adressen</h3>");
    expect(after).toContain("Niets open");
    expect(after).toContain(">Gegevens wijzigen</a>");
  });

  test.each([
    ["withdraw", { reason: "stays" }],
    ["erase", { confirmed: "yes" }],
  ] as const)(
    "says nothing of waiting for an address once nothing waits (%s)",
    async (how, asked) => {
      const id = await newDeparture(officer, {
        "employee.name": `Wie ${how}`,
        "employee.workAddress": "",
        "employee.privateAddress": "",
      });
      expect((await officer.get(pageOf(id))).text).toMatch(/nog geen adres|Geen privémailadres/);
      await change(officer, id, how, asked);
      const { text } = await officer.get(pageOf(id));
      expect(text).not.toMatch(/nog geen adres|Geen privémailadres|Privémailadres invullen|wacht/);
      expect(text).not.toMatch(/class="here"|changes\/object/);
    },
  );

  test("has no mails to stop where nobody tells the leaver anything", async () => {
    const id = await newDeparture(officer, { "employee.name": "Wie stil gaat", kind: "quiet" });
    expect((await officer.get(pageOf(id))).text).not.toContain("changes/object");
  });

  test("says at each step what can be done with it", async () => {
    const { text } = await officer.get(pageOf(await newDeparture(officer)));
    expect(text).toContain(">Afvinken, nu versturen, doorgeven of overslaan</a>");
    expect(text).not.toContain("Iets doen");
  });

  test("says of the leaver's voice that something is there, and never what", async () => {
    const id = await newDeparture(officer);
    expect((await officer.get(pageOf(id))).text).not.toMatch(/uitnodiging<\/dt>|met naam<\/dt>/);
    const { departures } = connectPeople(stack.environment, { clock: () => stack.now() });
    const departure = await departures.find(id);
    if (!departure) throw new Error("It was just recorded.");
    const until = Temporal.PlainDate.from("2027-06-05");
    await departures.save({
      ...departure,
      voice: {
        choice: { as: "no-talk", at: at("2027-01-14T10:00") },
        contactAsked: at("2027-01-14T10:00"),
        named: { exit: { since: at("2027-01-14T10:00"), until } },
      },
    });
    const { text } = await officer.get(pageOf(id));
    expect(text).toContain("<dt>Antwoord op de uitnodiging</dt><dd>Geen gesprek</dd>");
    expect(text).toContain(
      "<dt>Mail over werken bij ons</dt><dd>gevraagd op donderdag 14 januari 2027</dd>",
    );
    expect(text).toContain(
      "<dt>Antwoorden met naam</dt><dd>te lezen tot en met zaterdag 5 juni 2027</dd>",
    );
  });

  test("gives everything that is kept as a page in the leaver's language, whoever reads it", async () => {
    const id = await newDeparture(officer, { "employee.language": "en", department: "De Berk" });
    for (const persona of ["officer", "reader"] as const) {
      const visitor = await signIn(stack, persona);
      const { status, text, path } = await visitor.press(
        await visitor.get(pageOf(id)),
        `${pageOf(id)}/export`,
        { as: "page" },
      );
      expect([status, path]).toEqual([200, `${pageOf(id)}/export`]);
      expect(text).toContain('<html lang="en">');
      for (const said of [
        "Data about Sanne Bakker",
        "Fatima El Idrissi",
        "De Berk",
        "Friday 19 February 2027",
        "Departure recorded",
        "timeline-table",
      ])
        expect(text).toContain(said);
      const [, about = ""] = text.split('class="person-data"');
      expect(about).not.toMatch(/<(form|button)|undefined|\[object|>you</);
    }
    const history = (await recorded(stack, id)).history.map(({ what }: { what: string }) => what);
    expect(history.filter((what: string) => what === "exported")).toHaveLength(2);
  });

  test("gives everything that is kept as a file", async () => {
    const id = await newDeparture(officer);
    const page = await officer.get(pageOf(id));
    const { headers, text } = await officer.press(page, `${pageOf(id)}/export`);
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="gegevens-2027-01-14.json"; filename*=UTF-8''gegevens-Sanne-Bakker-2027-01-14.json`,
    );
    expect(JSON.parse(text).departures[0]).toMatchObject({ id, lastDay: "2027-02-19" });
  });
});

describe("a step", () => {
  test("of HR can be read on a page of its own", async () => {
    const id = await newDeparture(officer);
    const { text } = await officer.get(pageOf(id));
    const [, own] = text.split('class="own-steps"');
    const [, path = ""] =
      /<a class="read" href="([^"]+)"[^>]*>Bekijk de taak/.exec(own ?? "") ?? [];
    expect(path).toBe(stepOf(id, "paperwork"));
    const step = await officer.get(path);
    expect(step.status).toBe(200);
    expect(step.text).toContain("<h1>Schriftelijk bevestigen</h1>");
  });

  test("that HR sends within the undo window is known: the page does not say that nobody will notice", async () => {
    const id = await newDeparture(officer);
    expect((await officer.get(pageOf(id))).text).toContain("Niemand merkt er iets van");
    const page = await officer.get(stepOf(id, "react"));
    const asked = await officer.press(page, stepOf(id, "react"), { do: "send-now" });
    const { text } = await officer.press(asked, stepOf(id, "react"));
    expect(text).toContain("vanzelf geen mail weg");
    expect(text).not.toContain("Niemand merkt er iets van");
    expect(text).not.toContain("niemand krijgt bericht");
  });

  test("of HR is ticked on the page itself", async () => {
    const id = await newDeparture(officer);
    const page = await officer.get(pageOf(id));
    const { timeline } = await recorded(stack, id);
    const own = timeline.find((each: { to: { role: string } }) => each.to.role === "hr").step;
    const done = await officer.press(page, stepOf(id, own), { do: "done" });
    expect(done.path).toBe(`${pageOf(id)}?done=done&step=${own}`);
    const after = (await recorded(stack, id)).timeline;
    expect(after.find((each: { step: string }) => each.step === own).state).toBe("done");
  });

  test.each([
    [{ back: "today" }, ""],
    [{ back: "today", mine: "yes" }, "&mine=yes"],
    [{ back: "today", mine: "no" }, ""],
  ])(
    "that is ticked on today leads back to it, which is told what was done (%j)",
    async (back, more) => {
      const id = await newDeparture(officer);
      const page = await officer.get(pageOf(id));
      const done = await officer.press(page, stepOf(id, "paperwork"), { do: "done", ...back });
      expect(done.path).toBe(`/desk/today?done=done&departure=${id}&step=paperwork${more}`);
      expect((await recorded(stack, id)).timeline).toContainEqual(
        expect.objectContaining({ step: "paperwork", state: "done" }),
      );
    },
  );

  test("leads nowhere else, whatever the form says", async () => {
    const id = await newDeparture(officer);
    for (const back of ["plan", "//elders.example", "/desk/plan", ""]) {
      const page = await officer.get(pageOf(id));
      const act = page.text.includes('value="still-open"') ? "still-open" : "done";
      const done = await officer.press(page, stepOf(id, "paperwork"), {
        do: act,
        back,
        mine: "yes",
      });
      expect(done.path).toBe(`${pageOf(id)}?done=${act}&step=paperwork`);
    }
  });

  test("that could not be ticked on today still leads there once it can", async () => {
    const id = await newDeparture(officer);
    const [page, meanwhile] = [await officer.get(pageOf(id)), await officer.get(pageOf(id))];
    await officer.press(meanwhile, stepOf(id, "workload"), { do: "done" });
    const refused = await officer.press(page, stepOf(id, "paperwork"), {
      do: "done",
      back: "today",
    });
    expect([refused.status, refused.path]).toEqual([412, stepOf(id, "paperwork")]);
    const done = await officer.press(refused, stepOf(id, "paperwork"), { do: "done" });
    expect(done.path).toBe(`/desk/today?done=done&departure=${id}&step=paperwork`);
  });

  test.each(["done", "hand-over", ""])(
    "of a departure that was erased meanwhile is a plain page that says so (%s)",
    async (act) => {
      const id = await newDeparture(officer);
      const page = await officer.get(stepOf(id, "react"));
      await change(officer, id, "erase", { confirmed: "yes" });
      const { status, text } = await officer.press(page, stepOf(id, "react"), { do: act });
      expect(status).toBe(410);
      expect(text).toContain("De gegevens van dit vertrek zijn gewist");
    },
  );

  test("that was ticked by mistake is still open after all, on the page itself", async () => {
    const id = await newDeparture(officer);
    const page = await officer.get(pageOf(id));
    expect(page.text).not.toContain('value="still-open"');
    const ticked = await officer.press(page, stepOf(id, "paperwork"), { do: "done" });
    expect(ticked.text).toMatch(
      /class="just-done">.*De stap is klaar\. Het gaat om ‘Schriftelijk bevestigen’ bij Sanne Bakker\.[\s\S]*?>Toch nog open<\/button>/,
    );
    expect(ticked.text).toContain('<a href="/desk/today">Terug naar Vandaag</a>');
    expect(ticked.text).toContain('aria-label="Toch nog open: Schriftelijk bevestigen"');
    const open = await officer.press(ticked, stepOf(id, "paperwork"), { do: "still-open" });
    expect(open.path).toBe(`${pageOf(id)}?done=still-open&step=paperwork`);
    expect(open.text).toContain("De stap is weer open.");
    expect(open.text).toContain("Schriftelijk bevestigen: toch nog open");
    const own = (await recorded(stack, id)).timeline;
    expect(own.find((each: { step: string }) => each.step === "paperwork").state).toBe("planned");
  });

  test("offers only what the rules take, and says why where they do not", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "handover");
    const page = await officer.get(path);
    expect(page.text).toContain("Nu versturen");
    expect(page.text).not.toContain("Nog een keer versturen");
    const refused = await officer.press(page, path, { do: "resend" });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("nog niet verstuurd");
    const skipped = await officer.press(page, path, { do: "skip", reason: "already-done" });
    expect(skipped.path).toBe(`${pageOf(id)}?done=skip&step=handover`);
    expect(skipped.text).toContain("overgeslagen (is al gedaan)");
  });

  test("goes to a colleague; a mistake stands beside its field", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "handover");
    const page = await officer.get(path);
    const colleague = { do: "hand-over", name: "Joris Bos", language: "nl" };
    const wrong = await officer.press(page, path, { ...colleague, address: "joris" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="joris"');
    const done = await officer.press(page, path, {
      ...colleague,
      address: "j.bos@delinde.example",
    });
    expect(done.path).toBe(`${pageOf(id)}?done=hand-over&step=handover`);
  });

  test("at a domain that was not used before is asked about, once", async () => {
    const id = await newDeparture(officer);
    const path = stepOf(id, "handover");
    const page = await officer.get(path);
    const colleague = { do: "hand-over", name: "Joris Bos", language: "nl" };
    const address = "j.bos@elders.example";
    const asked = await officer.press(page, path, { ...colleague, address });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain("Naar elders.example ging voor dit vertrek nog geen mail.");
    expect(asked.text).toContain(`value="${address}"`);
    const other = await officer.press(asked, path, {
      ...colleague,
      address: "j.bos@anders.example",
      domain: "elders.example",
    });
    expect(other.status).toBe(422);
    const done = await officer.press(asked, path, {
      ...colleague,
      address,
      domain: "elders.example",
    });
    expect(done.path).toBe(`${pageOf(id)}?done=hand-over&step=handover`);
  });
});
