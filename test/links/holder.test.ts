import { reassign } from "../../lambdas/departure/changes/reassign.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { TalkWish, Voice } from "../../lambdas/departure/model/voice.ts";
import { at, date } from "../support/departures.ts";
import { agree, FATIMA, known, momentOf } from "../support/interviews.ts";
import { context, lived, stepOf } from "../support/lives.ts";
import { pagesOf } from "./in-memory-pages.ts";

/* Preparing is asked on 5 August; the talk is on 14 September at 14:00. */
const ASKED = "2027-08-05T10:00";
const MANAGER = { mailing: "post-exit-prepare", for: FATIMA.address, page: "holder" } as const;
const HOLDER = { mailing: "interview-interviewer", for: FATIMA.address, page: "holder" } as const;
const NOOR = { name: "Noor de Wit", address: "n.dewit@delinde.example", language: "nl" } as const;
const THREE = {
  do: "offer",
  "day-1": "2027-08-24",
  "time-1": "14:00",
  "day-2": "2027-08-26",
  "time-2": "17:00",
  "day-3": "2027-08-30",
  "time-3": "10:15",
};
const NOTHING = "Je hoeft niets meer voor te bereiden. Dank je wel.";

function choosing(
  whom: TalkWish["with"],
  more: Partial<TalkWish> = {},
  rest: Voice = {},
): Departure {
  return {
    ...lived(ASKED),
    voice: {
      choice: { as: "talk", at: at(ASKED) },
      talk: { with: whom, how: "phone", at: at(ASKED), ...more },
      ...rest,
    },
  };
}

describe("the manager who is asked to prepare the talk", () => {
  test("sees three moments to fill in with room for more, how to hold the talk, and no answer", async () => {
    const { see } = await pagesOf(lived(ASKED), ASKED);
    const { status, text } = await see(MANAGER);
    expect(status).toBe(200);
    expect(text).toContain("Je gesprek met Sanne Bakker");
    expect(text).toContain("We horen graag hoe Sanne daar nu op terugkijkt.");
    expect(text).toContain("Vanaf maandag 23 augustus 2027.");
    for (const field of ["day-1", "time-3", "day-6"]) expect(text).toContain(`name="${field}"`);
    expect(text).toContain("Vraag niet naar gezondheid");
    expect(text).not.toContain("sanne@thuis.example");
  });

  test("reads it in English where that is the reader's language", async () => {
    const departure = lived(ASKED);
    const manager = { ...departure.people.manager, language: "en" } as const;
    const english = { ...departure, people: { ...departure.people, manager } };
    const { text } = await (await pagesOf(english, ASKED)).see(MANAGER);
    expect(text).toContain("Your conversation with Sanne Bakker");
    expect(text).toContain("ask about health");
  });

  test("offers three, which is kept and shown, and is done with the step", async () => {
    const { press, see, present } = await pagesOf(lived(ASKED), ASKED);
    const { status, location } = await press(MANAGER, THREE);
    expect([status, location]).toEqual([303, expect.stringMatching(/\/holder$/)]);
    const { text } = await see(MANAGER);
    expect(text).toContain("Je gaf deze momenten. Dank je wel!");
    expect(text).toMatch(/name="day-2" type="date" value="2027-08-26"/);
    const departure = await present();
    expect(departure.voice?.moments?.by).toBe(FATIMA.address);
    expect(stepOf(departure, "post-exit-prepare").mark?.as).toBe("done");
  });

  test.each<[string, Record<string, string>, readonly string[]]>([
    ["too few", { "day-3": "", "time-3": "" }, ["Geef minstens drie momenten."]],
    ["a day without a time", { "time-2": "" }, ["Vul ook de tijd in."]],
    ["a time without a day", { "day-2": "" }, ["Vul ook de dag in."]],
    ["a day that does not exist", { "day-2": "2027-02-30" }, ["Dit is geen dag."]],
    ["no time", { "time-2": "half vijf" }, ["Dit is geen tijd."]],
    ["off the quarter", { "time-2": "17:05" }, ["Kies een heel kwartier"]],
    ["in the night", { "time-2": "23:00" }, ["Kies een tijd van 6.00 tot en met 21.00 uur."]],
    [
      "too soon",
      { "day-2": "2027-08-06" },
      ["Dat is te snel. Kies een dag vanaf maandag 23 augustus 2027."],
    ],
    ["long after", { "day-2": "2030-08-06" }, ["Dan zijn de gegevens al gewist."]],
    [
      "two at once, and one more mistake",
      { "day-2": "2027-08-24", "time-2": "14:15", "time-3": "10:16" },
      ["Dit overlapt met moment 1.", "Kies een heel kwartier"],
    ],
  ])(
    "who fills in %s reads so beside the field, with all that was typed",
    async (_, wrong, said) => {
      const { press, present } = await pagesOf(lived(ASKED), ASKED);
      const typed = { ...THREE, ...wrong };
      const { status, text } = await press(MANAGER, typed);
      expect(status).toBe(422);
      for (const sentence of said) expect(text).toContain(sentence);
      for (const value of Object.values(typed).filter((each) => each && each !== "offer"))
        expect(text).toContain(`value="${value}"`);
      expect((await present()).voice).toBeUndefined();
    },
  );

  test("may pass it on to a colleague with the step's own form, and then offers nothing any more", async () => {
    const { see, press } = await pagesOf(lived(ASKED), ASKED);
    expect((await see(MANAGER)).text).toContain('name="do" value="hand-over"');
    const passed = lived(ASKED);
    const steps = passed.steps.map((step) =>
      step.id === "post-exit-prepare" ? { ...step, colleague: NOOR } : step,
    );
    const after = await pagesOf({ ...passed, steps }, ASKED);
    expect((await after.see(MANAGER)).text).toContain("Je vroeg Noor de Wit om momenten te geven.");
    expect((await press(MANAGER, { do: "report" })).status).toBe(422);
  });

  test("who is replaced sees nothing of it any more", async () => {
    const after = reassign(lived(ASKED), { role: "manager", person: NOOR }, context(ASKED));
    const { see } = await pagesOf(after, ASKED);
    expect((await see(MANAGER)).text).not.toContain("Sanne Bakker");
    expect((await see({ ...MANAGER, for: NOOR.address })).text).toContain("Sanne Bakker");
  });
});

describe("the old manager reads the same", () => {
  const others: [string, Departure][] = [
    ["a talk with HR", choosing("hr", { phone: "06 87654321" })],
    ["a talk with somebody else", choosing("somebody-else", {}, { holder: NOOR })],
    ["no talk", { ...lived(ASKED), voice: { choice: { as: "no-talk", at: at(ASKED) } } }],
    ["a talk that is agreed with somebody else", agree({ with: NOOR }, lived(ASKED), ASKED)],
  ];
  test.each(others)("after %s was chosen", async (_, departure) => {
    const { see, press } = await pagesOf(departure, ASKED);
    const { text } = await see(MANAGER);
    expect(text).toContain(NOTHING);
    expect(text).not.toMatch(/Noor|87654321|name="day-1"/);
    const [plain] = await Promise.all(
      others.map(async ([, other]) => (await (await pagesOf(other, ASKED)).see(MANAGER)).text),
    );
    expect(text).toBe(plain);
    expect((await press(MANAGER, THREE)).status).toBe(422);
  });
});

describe("who holds the talk", () => {
  test("reads what the leaver suggested where the leaver chose this manager", async () => {
    const wish = { day: date("2027-09-15"), part: "evening" } as const;
    const { see } = await pagesOf(choosing("manager", { wish }), ASKED);
    expect((await see(MANAGER)).text).toContain(
      "Sanne wil graag met jou praten, en stelde dit voor: woensdag 15 september 2027, in de avond.",
    );
  });

  const voice: Voice = {
    choice: { as: "talk", at: at(ASKED) },
    talk: { with: "manager", how: "phone", phone: "06 87654321", at: at(ASKED) },
  };

  test("reads the appointment, the telephone number and how to hold it, and no private address", async () => {
    const { see } = await pagesOf({ ...known(), voice }, "2027-09-01T10:00");
    const { text } = await see(HOLDER);
    expect(text).toContain("dinsdag 14 september 2027 om 14.00 uur, 30 minuten");
    expect(text).toContain('href="tel:0687654321"');
    expect(text).toContain("per telefoon");
    expect(text).toContain("Vijf vragen zijn genoeg");
    expect(text).toContain("Kun je toch niet? Mail");
    expect(text).not.toContain("thuis.example");
  });

  test("does not see the number the day after", async () => {
    const { see } = await pagesOf({ ...known(), voice }, "2027-09-15T00:05");
    expect((await see(HOLDER)).text).not.toContain("87654321");
  });

  test("says afterwards that it took place, with lines that the leaver reads first", async () => {
    const { see, press, present } = await pagesOf(known(), "2027-09-15T10:00");
    expect((await see(HOLDER)).text).toContain("Is het gesprek doorgegaan?");
    const lines = "Het rooster kwam te laat.\r\n<b>Altijd</b>";
    expect((await press(HOLDER, { do: "report", tookPlace: "yes", lines })).status).toBe(303);
    const { text } = await see(HOLDER);
    expect(text).toContain("Het gesprek is doorgegaan.");
    expect(text).toContain("Sanne krijgt een mail om je regels eerst te lezen.");
    expect(text).toContain("&lt;b&gt;Altijd&lt;/b&gt;</textarea>");
    expect((await present()).voice?.report?.lines).toBe("Het rooster kwam te laat.\n<b>Altijd</b>");
  });

  test.each<[string, Record<string, string>, string]>([
    ["neither", { lines: "Het rooster." }, "Kies een van de twee."],
    [
      "more than 1000 characters",
      { tookPlace: "yes", lines: "é".repeat(1001) },
      "Dit zijn 1001 tekens.",
    ],
    [
      "lines of a talk that did not take place",
      { tookPlace: "no", lines: "Het rooster." },
      "Laat dit dan leeg.",
    ],
  ])("who says %s reads so, with all that was typed", async (_, typed, said) => {
    const { press, present } = await pagesOf(known(), "2027-09-15T10:00");
    const { status, text } = await press(HOLDER, { do: "report", ...typed });
    expect(status).toBe(422);
    expect(text).toContain(said);
    expect(text).toContain(`${typed.lines}</textarea>`);
    expect((await present()).voice).toBeUndefined();
  });

  test("takes 1000 characters, however they are encoded", async () => {
    const { press } = await pagesOf(known(), "2027-09-15T10:00");
    const lines = "😀".repeat(1000);
    expect((await press(HOLDER, { do: "report", tookPlace: "yes", lines })).status).toBe(303);
  });

  test("can say nothing before it is over, and reads nothing a month later", async () => {
    const early = await pagesOf(known(), "2027-09-14T14:10");
    expect((await early.press(HOLDER, { do: "report", tookPlace: "yes" })).status).toBe(422);
    const late = await pagesOf(known(), "2027-10-14T09:00");
    expect((await late.see(HOLDER)).text).toContain(NOTHING);
  });

  test("who handed it to somebody else opens nothing, who was called off reads that", async () => {
    const moved = agree({ with: NOOR }, known(), "2027-09-01T10:00");
    expect((await (await pagesOf(moved, "2027-09-02T10:00")).see(HOLDER)).status).toBe(404);
    const { see } = await pagesOf(
      {
        ...known(),
        interviews:
          known().interviews?.map((each) => ({ ...each, cancelled: true as const })) ?? [],
      },
      "2027-09-02T10:00",
    );
    expect((await see(HOLDER)).text).toContain("Dit gesprek gaat niet door.");
  });

  test.each(["manager", "interviewer"])("changes nothing by opening the page: %s", async (role) => {
    const { see, present } = await pagesOf(
      role === "manager" ? lived(ASKED) : known(),
      "2027-09-15T10:00",
    );
    const before = JSON.stringify(await present());
    await see(role === "manager" ? MANAGER : HOLDER);
    expect(JSON.stringify(await present())).toBe(before);
  });
});

describe("whom HR named", () => {
  const named: Departure = {
    ...choosing("somebody-else", {}, { holder: NOOR }),
    mailings: [
      ...lived(ASKED).mailings,
      {
        id: "talk-holder",
        kind: "notice",
        steps: [],
        to: "interviewer",
        at: momentOf(ASKED),
        revision: 1,
        state: { name: "sent", at: at(ASKED) },
      },
    ],
  };
  const NAMED = { mailing: "talk-holder", for: NOOR.address, page: "holder" } as const;

  test("offers moments, and has no step to pass on", async () => {
    const { see, press, present } = await pagesOf(named, ASKED);
    const { text } = await see(NAMED);
    expect(text).not.toContain("hand-over");
    expect((await press(NAMED, THREE)).status).toBe(303);
    expect((await present()).voice?.moments?.by).toBe(NOOR.address);
  });

  test("who is named no more opens nothing", async () => {
    const other = { ...named, voice: { ...named.voice, holder: FATIMA } };
    expect((await (await pagesOf(other, ASKED)).see(NAMED)).status).toBe(404);
  });
});
