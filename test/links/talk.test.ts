import { at } from "../support/departures.ts";
import type { TestStack } from "../support/stack.ts";
import { type Invited, startWithInvited } from "./invited.ts";
import { press, type Visited, visit } from "./visitor.ts";

let stack: TestStack;
let sanne: Invited;
let bram: Invited;
beforeEach(async () => {
  const started = await startWithInvited(2);
  stack = started.stack;
  [sanne, bram] = started.invited as [Invited, Invited];
});
afterEach(() => stack.close());

/* The invitation left on Monday 30 August: Thursday 2 September is the first day to choose. */
const MOMENT = "2027-09-02T17:00";
const CHOSEN = { do: "choose", with: "hr", how: "phone", moment: MOMENT };

describe("the page about a talk", () => {
  test("asks first with whom, and shows no moment before the answer; opening it changes nothing", async () => {
    const before = JSON.stringify(await sanne.present());
    const { text, status } = await visit(sanne.page("talk"));
    expect(status).toBe(200);
    for (const words of [
      "Met wie wil je praten?",
      "iemand van HR",
      "iemand anders: Team HR stelt iemand voor",
      "mijn oude leidinggevende",
      "dat maakt mij niet uit",
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/value="hr" checked/);
    expect(text).not.toMatch(/Wanneer|17\.00|Fatima/);
    for (const method of ["GET", "HEAD"]) await visit(`${sanne.page("talk")}?with=hr`, { method });
    expect(JSON.stringify(await sanne.present())).toBe(before);
  });

  test("then asks how and when, with three moments a working day, and a number for a telephone call", async () => {
    const { text } = await visit(`${sanne.page("talk")}?with=hr`);
    expect(momentsIn(text).slice(0, 4)).toEqual([
      "2027-09-02T10:00",
      "2027-09-02T13:30",
      "2027-09-02T17:00",
      "2027-09-03T10:00",
    ]);
    expect(momentsIn(text)).toHaveLength(45);
    for (const words of [
      "donderdag 2 september",
      "per telefoon",
      "met beeld",
      "bij jullie",
      "ik stel zelf een moment voor",
      "Op welk nummer?",
      "We wissen het de dag na het gesprek.",
      "Ik bel liever zelf",
      "Maak de afspraak",
    ])
      expect(text).toContain(words);
  });

  test("makes the appointment at once: four taps after the button in the mail", async () => {
    expect((await choose(sanne)).status).toBe(303);
    const { choice, interview, history } = await sanne.present();
    expect(choice).toBe("talk");
    expect(interview).toMatchObject({ how: "phone", minutes: 30, with: { name: "Team HR" } });
    expect(interview.at.local).toContain(MOMENT);
    expect(history.at(-1)).toMatchObject({ who: "leaver", what: "interview-planned" });
    const { text } = await visit(sanne.page("talk"));
    expect(text).toContain("Het gesprek is afgesproken");
    expect(text).toContain("donderdag 2 september om 17.00 uur, 30 minuten");
    expect(text).toContain("Gesprek afzeggen");
  });

  test("says what is missing beside its question, and keeps the rest", async () => {
    const { status, text } = await press(sanne.page("talk"), {
      do: "choose",
      with: "hr",
      moment: "own",
      day: "2027-08-30",
      phone: "06 12 kaas",
    });
    expect(status).toBe(422);
    expect(text).toContain("Kies hoe je wilt praten.");
    expect(text).toContain("Kies een dag na vandaag.");
    expect(text).toContain("Kies een deel van de dag.");
    expect(text).toMatch(/value="own" checked/);
    expect(text).toContain('value="2027-08-30"');
    expect((await sanne.present()).choice).toBeUndefined();
  });

  test.each([
    ["06 12 kaas", "Dit lijkt geen telefoonnummer."],
    ["123", "Dit lijkt geen telefoonnummer."],
  ])("refuses the number %s and shows it again", async (phone, words) => {
    const { status, text } = await choose(sanne, { phone });
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain(`value="${phone}"`);
    expect(text).toMatch(new RegExp(`value="${MOMENT}" checked`));
  });

  test("keeps a number out of the address, the answer, the mails and the calendar", async () => {
    await choose(sanne, { phone: "06 9876 5432" });
    await stack.advanceTo(at("2027-08-30T12:00"));
    expect(JSON.stringify(await sanne.present())).not.toContain("9876");
    expect(JSON.stringify(stack.mails())).not.toContain("9876");
    const { text } = await visit(sanne.page("talk"));
    expect(text).toContain("We bellen je op het nummer dat je gaf.");
    expect(text).not.toContain("9876");
    expect((await visit(`${sanne.page("talk")}?with=hr`)).text).toContain("06 9876 5432");
  });

  test("takes a wish: a day and a part of the day, for HR to agree on", async () => {
    const wish = { moment: "own", day: "2027-09-15", part: "evening", how: "video" };
    expect((await choose(sanne, wish)).status).toBe(303);
    const { choice, interview, timeline } = await sanne.present();
    expect(choice).toBe("talk");
    expect(interview).toBeUndefined();
    expect(whyOf(timeline, "post-exit-invite")).toContain("de medewerker wil een gesprek");
    const { text } = await visit(sanne.page("talk"));
    expect(text).toContain("Team HR spreekt een moment met je af.");
    expect(text).toContain("woensdag 15 september ’s avonds");
  });

  test("with somebody else asks HR first who it is, and asks no moment before that", async () => {
    const { text } = await visit(`${sanne.page("talk")}?with=somebody-else`);
    expect(text).toContain("Team HR stelt iemand voor.");
    expect(momentsIn(text)).toEqual([]);
    const asked = { do: "choose", with: "somebody-else", how: "here" };
    expect((await press(sanne.page("talk"), asked)).status).toBe(303);
    expect((await sanne.present()).choice).toBe("talk");
    expect((await visit(sanne.page("talk"))).text).toContain("Team HR stelt iemand voor.");
  });
});

describe("a moment that somebody else has", () => {
  test("is not offered any more, and pressed all the same it is gone: everything else is kept", async () => {
    const before = await visit(`${bram.page("talk")}?with=hr`);
    expect(momentsIn(before.text)).toContain(MOMENT);
    await choose(sanne);
    expect(momentsIn((await visit(`${bram.page("talk")}?with=hr`)).text)).not.toContain(MOMENT);
    const { status, text } = await choose(bram, { phone: "06 12345678" });
    expect(status).toBe(422);
    expect(text).toContain("Dit moment is net door iemand anders gekozen");
    expect(text).toMatch(/value="phone" checked/);
    expect(text).toContain('value="06 12345678"');
    expect((await bram.present()).interview).toBeUndefined();
  });

  test("at the same instant is had by one of the two", async () => {
    const answers = await Promise.all([choose(sanne), choose(bram)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  });

  test("is free again once that talk is moved or called off", async () => {
    await choose(sanne);
    await choose(sanne, { moment: "2027-09-03T10:00" });
    expect((await choose(bram)).status).toBe(303);
    await press(sanne.page("talk"), { do: "call-off" });
    expect((await choose(bram, { moment: "2027-09-03T10:00" })).status).toBe(303);
  });

  test("of another person is another moment", async () => {
    await choose(sanne);
    expect((await choose(bram, { with: "manager" })).status).toBe(303);
    expect((await bram.present()).interview.with.name).toBe("Fatima El Idrissi");
  });

  test("has passed: the page comes back", async () => {
    await stack.advanceTo(at("2027-09-03T09:00"));
    const { status, text } = await choose(sanne);
    expect(status).toBe(422);
    expect(text).toContain("of het is voorbij");
  });
});

describe("an agreed talk", () => {
  beforeEach(async () => {
    await choose(sanne);
    await stack.advanceTo(at("2027-08-30T11:30"));
  });

  test("is moved on the page, to another moment or another way", async () => {
    const { text } = await visit(`${sanne.page("talk")}?with=hr`);
    expect(text).toMatch(new RegExp(`value="${MOMENT}" checked`));
    expect(text).toContain("Je gesprek van donderdag 2 september om 17.00 uur gaat dan niet door.");
    await choose(sanne, { how: "here" });
    const { interview, history } = await sanne.present();
    expect(interview).toMatchObject({ how: "here", with: { name: "Team HR" } });
    expect(history.at(-1)).toMatchObject({ what: "interview-moved" });
  });

  test("is called off with one button, and the invitation can be answered again", async () => {
    expect((await press(sanne.page("talk"), { do: "call-off" })).status).toBe(303);
    const { choice, interview, timeline } = await sanne.present();
    expect(choice).toBeUndefined();
    expect(interview.cancelled).toBe(true);
    expect(whyOf(timeline, "post-exit-invite")).not.toContain("gesprek");
    expect((await visit(sanne.page("talk"))).text).toContain("Met wie wil je praten?");
    expect((await press(sanne.page("no"), { do: "no" })).status).toBe(303);
    expect((await sanne.present()).choice).toBe("no-talk");
  });

  test("is called off by a no", async () => {
    const { text } = await visit(sanne.page("no"));
    expect(text).toContain(
      "We zeggen je gesprek van donderdag 2 september om 17.00 uur dan ook af.",
    );
    await press(sanne.page("no"), { do: "no" });
    const { choice, interview } = await sanne.present();
    expect(choice).toBe("no-talk");
    expect(interview.cancelled).toBe(true);
  });

  test("is thanked for afterwards", async () => {
    await stack.advanceTo(at("2027-09-03T09:00"));
    expect((await visit(sanne.page("talk"))).text).toContain(
      "Ons gesprek was op donderdag 2 september 2027.",
    );
    // A page or a mail from before it.
    expect((await visit(`${sanne.page("talk")}?with=hr`)).text).toContain("Ons gesprek was op");
    const again = await choose(sanne, { moment: "own", day: "2027-09-15", part: "evening" });
    expect(again.status).toBe(409);
    expect(again.text).toContain("Ons gesprek was op");
  });
});

describe("a no", () => {
  test("takes one press, and says when everything is deleted", async () => {
    const { text } = await visit(sanne.page("no"));
    expect(text).toContain(
      "Wil je niets meer van ons horen? Eén klik is genoeg. Je hoeft niet te zeggen waarom.",
    );
    expect((await sanne.present()).choice).toBeUndefined();
    expect((await press(sanne.page("no"), { do: "no" })).status).toBe(303);
    expect((await visit(sanne.page("no"))).text).toContain(
      "Dat is goed, Somebody. We vragen het niet meer. Rond woensdag 29 september 2027 wissen we je gegevens. Het ga je goed!",
    );
    const { choice, timeline, history } = await sanne.present();
    expect(choice).toBe("no-talk");
    expect(whyOf(timeline, "post-exit-prepare")).toContain("er komt geen gesprek");
    const said = history.filter(({ what }: { what: string }) => what.startsWith("talk"));
    await press(sanne.page("no"), { do: "no" });
    expect((await sanne.present()).history).toHaveLength(history.length);
    expect(said).toHaveLength(1);
  });

  test("can be changed into a talk", async () => {
    await press(sanne.page("no"), { do: "no" });
    expect((await choose(sanne)).status).toBe(303);
    expect((await sanne.present()).choice).toBe("talk");
  });
});

describe("while the page is open", () => {
  test.each([
    ["opted out", "/object", {}],
    ["came back", "/withdraw", { reason: "came-back" }],
    ["was erased", "/erase", {}],
  ])("somebody who %s chooses nothing any more, on a plain page", async (_, under, body) => {
    await sanne.post(under, body);
    for (const page of ["talk", "no"]) {
      const answer = await press(sanne.page(page), page === "no" ? { do: "no" } : CHOSEN);
      expect([404, 409]).toContain(answer.status);
      expect(answer.text).not.toMatch(/Maak de afspraak|vraag het niet meer|Somebody/);
      expect((await visit(sanne.page(page))).text).not.toMatch(/Met wie|vraag het niet/);
    }
  });
});

test("the manager's page says nothing of a talk that is not with the manager", async () => {
  const said: string[] = [];
  for (const act of [() => choose(sanne), () => press(bram.page("no"), { do: "no" })]) await act();
  for (const { id } of [sanne, bram]) {
    const mail = stack
      .mails()
      .find(({ tags }) => tags.departure === id && tags.mailing === "post-exit-prepare");
    const [link = ""] = mail?.text?.match(/http\S+\/links\/[^\s/]+/) ?? [];
    const { text } = await visit(link);
    expect(text).toContain("Je hoeft niets meer voor te bereiden. Dank je wel.");
    said.push(text.replace(/Somebody \d+/g, "").replace(/links\/\S+/g, ""));
  }
  expect(said[0]).toBe(said[1]);
});

function choose(who: Invited, changes: Readonly<Record<string, string>> = {}): Promise<Visited> {
  return press(who.page("talk"), { ...CHOSEN, ...changes });
}

function momentsIn(text: string): string[] {
  return [...text.matchAll(/name="moment" value="(\d[^"]+)"/g)].map(([, value = ""]) => value);
}

function whyOf(timeline: readonly { step: string; why: object }[], step: string): string {
  return JSON.stringify(timeline.find((each) => each.step === step)?.why);
}
