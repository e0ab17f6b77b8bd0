import { markStep } from "../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../lambdas/departure/changes/delegate-step.ts";
import { optOut } from "../../lambdas/departure/changes/opt-out.ts";
import { reassign } from "../../lambdas/departure/changes/reassign.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { HistoryLine } from "../../lambdas/departure/model/history.ts";
import { MOST_LINES_BY_LINKS } from "../../lambdas/departure/model/history-lines.ts";
import { describeDeparture } from "../../lambdas/use-cases/describe/describe-departure.ts";
import { at } from "../support/departures.ts";
import { agree, FATIMA } from "../support/interviews.ts";
import { changed, context, lived, mailing, plain, sentUpTo, stepOf } from "../support/lives.ts";
import { PLAN } from "../support/plan.ts";
import { pagesOf } from "./in-memory-pages.ts";

const NOW = "2027-01-25T12:00";
const LINK = { mailing: "team", for: FATIMA.address } as const;
const JORIS = { name: "Joris Bos", address: "j.bos@delinde.example", language: "nl" } as const;
const BO = { name: "Bo de Wit", address: "bo@delinde.example", language: "nl" } as const;

const YES = { step: "team", do: "helped", as: "yes" };
const NO = { step: "team", do: "helped", as: "no" };

describe("the page behind a manager's link", () => {
  test("is the plan of the departure: what the mail asks stands open, all other steps are folded with their help and sample texts", async () => {
    const { text } = await seen(lived(NOW));
    expect(text).toContain("Nu: één ding om te doen");
    expect(text).toMatch(/<details open><summary>Uitleg bij deze stap<\/summary>/);
    for (const phase of ["Het nieuws", "Overdragen", "Afscheid", "Later"])
      expect(text).toContain(`<h3>${phase}`);
    for (const id of ["react", "handover", "farewell", "property", "look-back"])
      expect(text).toContain(`<details id="step-${id}" >`);
    expect(text).toContain("Referentie voor Sanne");
    expect(text).toContain("komt op vrijdag 29 januari");
    expect(text).toContain("Hierna komt ‘Tussentijds gesprek’, op donderdag 28 januari.");
  });

  test("has the manager's own steps and nothing of the leaver's, HR's and the departments'", async () => {
    const departure = lived(NOW);
    const { text } = await seen(departure);
    const others = departure.steps.filter(({ to }) => to !== "manager");
    expect(others.length).toBeGreaterThan(5);
    for (const { id } of others) expect(text).not.toContain(`step-${id}"`);
    expect(text).not.toMatch(/sanne@|s\.bakker@|personnelNumber/);
  });

  test("opens the step that its address names, and says nothing else because of it", async () => {
    const { see } = await pagesOf(lived(NOW), NOW);
    const folded = (await see(LINK)).text;
    const { text } = await see({ ...LINK, query: { step: "farewell", do: "done", as: "yes" } });
    const open = '<details id="step-farewell" open>';
    expect(text).toContain(open);
    expect(withoutToken(text).replace(open, '<details id="step-farewell" >')).toBe(
      withoutToken(folded),
    );
  });

  test.each(["GET", "HEAD"] as const)(
    "changes nothing when a scanner asks for it: %s",
    async (method) => {
      const { see, present } = await pagesOf(lived(NOW), NOW);
      const before = plain(await present());
      for (const query of [YES, NO, { step: "farewell", do: "done" }])
        expect((await see({ ...LINK, method, query })).status).toBe(200);
      expect(plain(await present())).toEqual(before);
    },
  );

  test("has the newest lesson in the help of the steps whose mails show it", async () => {
    const { see, lessons } = await pagesOf(lived(NOW), NOW);
    const said = "De <b>roosters</b> kwamen te laat.";
    await lessons.publish({
      published: at("2027-01-04T10:00"),
      texts: { nl: { said, done: "Ze staan nu klaar." } },
      hasManyManagers: true,
    });
    const { text } = await see(LINK);
    expect(text.match(/De &lt;b&gt;roosters&lt;\/b&gt; kwamen te laat\./g)).toHaveLength(2);
  });

  test("does without a step that left the plan, also where the mail was about it", async () => {
    const plan = { ...PLAN, steps: PLAN.steps.filter(({ id }) => id !== "team") };
    const { see, press } = await pagesOf(lived(NOW), NOW, plan);
    const { status, text } = await see(LINK);
    expect(status).toBe(200);
    expect(text).toContain("Er staat op dit moment niets open.");
    expect(text).not.toContain("step-team");
    expect(text).toContain('id="step-farewell"');
    expect((await press(LINK, { step: "team", do: "done" })).status).toBe(422);
  });

  test("has no phases in a dismissal, and no word of one", async () => {
    const then = "2027-02-17T12:00";
    const { text } = await seen(lived(then, { kind: "employer" }), then, {
      mailing: "property",
      for: FATIMA.address,
    });
    expect(text).toContain("Nu: één ding om te doen");
    expect(text).not.toMatch(/plan-picture|Het nieuws|Afscheid|ontslag/);
  });

  test("of a departure that became quiet is only what the mail asked", async () => {
    const quiet = changed(NOW, { kind: "quiet" }, lived(NOW));
    const { text } = await seen(quiet);
    expect(text).not.toMatch(/plan-picture|plan-steps|step-farewell/);
  });
});

describe("a step of another mail", () => {
  test("is ticked ahead of its day: its mail does not come, and it can be taken back", async () => {
    const { see, press, present } = await pagesOf(lived(NOW), NOW);
    const { status, location } = await press(LINK, { step: "farewell", do: "done" });
    expect(status).toBe(303);
    expect(location).toMatch(/\?step=farewell#step-farewell$/);
    expect(stateOf(await present(), "farewell")).toBe("skipped");
    expect((await see(LINK)).text).toContain("Klaar, afgevinkt op maandag 25 januari 2027");
    await press(LINK, { step: "farewell", do: "still-open" });
    expect(stateOf(await present(), "farewell")).toBe("pending");
    expect((await present()).history.at(-1)).toMatchObject({
      who: "manager",
      detail: "farewell",
      times: 2,
    });
  });

  test("is handed to a colleague, in whose hands the page then shows it", async () => {
    const { see, press, present } = await pagesOf(lived(NOW), NOW);
    const { name, address } = BO;
    const pressed = await press(LINK, { step: "farewell", do: "hand-over", name, address });
    expect(pressed.status).toBe(303);
    expect(stepOf(await present(), "farewell").colleague).toMatchObject({ address });
    expect((await see(LINK)).text).toContain("doet Bo de Wit");
  });

  test("is refused once links have filled the history", async () => {
    const line: HistoryLine = { at: at(NOW), who: "manager", what: "done" };
    const full = Array.from({ length: MOST_LINES_BY_LINKS }, () => line);
    const departure = lived(NOW);
    const { press } = await pagesOf(
      { ...departure, history: [...departure.history, ...full] },
      NOW,
    );
    const { status, text } = await press(LINK, { step: "farewell", do: "done" });
    expect(status).toBe(422);
    expect(text).toContain("HR kan dat nog wel.");
    expect(text).toContain('<details id="step-farewell" open>');
    // Feedback is no line.
    expect((await press(LINK, YES)).status).toBe(303);
  });

  test("is out of reach of a colleague's link, which opens one step and asks nothing about help", async () => {
    const delegated = delegateStep(lived(NOW), "handover", BO, { ...context(NOW), who: "manager" });
    const id = delegated.mailings.find(({ kind }) => kind === "handed-over")?.id ?? "";
    const later = "2027-01-26T12:00";
    const { see, press } = await pagesOf(sentUpTo(later, delegated), later);
    const theirs = { mailing: id, for: BO.address };
    const { text, policy } = await see(theirs);
    expect(text.match(/id="step-/g)).toHaveLength(1);
    expect(text).not.toMatch(/plan-picture|value="helped"|<script/);
    expect(policy).not.toContain("script-src");
    for (const form of [
      { step: "team", do: "done" },
      { ...YES, step: "handover" },
    ])
      expect((await press(theirs, form)).status).toBe(422);
  });

  test("is out of reach of a leaver's mail that the manager forwards", async () => {
    const then = "2027-01-20T12:00";
    const departure = lived(then, { without: ["workAddress", "privateAddress"] });
    const { see, press } = await pagesOf(departure, then);
    const forwarded = { mailing: "next-steps", for: FATIMA.address };
    expect((await see(forwarded)).text).not.toMatch(/plan-picture|step-handover/);
    expect((await press(forwarded, { step: "handover", do: "done" })).status).toBe(422);
  });
});

describe("did this help", () => {
  test("is one press, can be changed, and is said back", async () => {
    const { see, press, present } = await pagesOf(lived(NOW), NOW);
    expect((await see(LINK)).text).toContain("Had je hier iets aan?");
    expect((await press(LINK, YES)).status).toBe(303);
    expect((await see(LINK)).text).toMatch(/value="yes" class="quiet" aria-pressed="true"/);
    await press(LINK, NO);
    expect(stepOf(await present(), "team").helped?.as).toBe("no");
    expect((await see(LINK)).text).toMatch(/value="no" class="quiet" aria-pressed="true"/);
  });

  test("tells HR nothing: no line, no new edition, and the same answer as before", async () => {
    const before = lived(NOW);
    const { press, present } = await pagesOf(before, NOW);
    await press(LINK, YES);
    const after = await present();
    expect(after.edition).toBe(before.edition);
    expect(after.history).toHaveLength(before.history.length);
    const reading = { ...context(NOW), language: "nl" } as const;
    expect(plain(describeDeparture(after, reading))).toEqual(
      plain(describeDeparture({ ...before, version: after.version }, reading)),
    );
  });

  test("is asked of what was mailed, not of what is to come", async () => {
    const { text } = await seen(lived(NOW));
    expect(text).toContain('id="helped-handover"');
    expect(text).not.toContain('id="helped-farewell"');
  });
});

describe("the line about the plan", () => {
  const then = "2027-03-03T10:00";

  test("is asked for beside its step, once its mail has left and until the step is done", async () => {
    const way = /<a class="action" href="[^"]+\/feedback">Schrijf één regel over dit plan<\/a>/;
    const asked = lived(then);
    expect((await seen(lived(NOW))).text).not.toMatch(way);
    expect((await seen(asked, then)).text).toMatch(way);
    const done = markStep(asked, "look-back", "done", { ...context(then), who: "manager" });
    expect((await seen(done, then)).text).not.toMatch(way);
  });
});

describe("what a talk came to", () => {
  const then = "2027-08-06T12:00";
  const asked = { mailing: "post-exit-prepare", for: FATIMA.address };

  test("the day on which moments are asked for is there beforehand, and then the way to give them", async () => {
    expect((await seen(lived(NOW))).text).toContain(
      "Op donderdag 5 augustus vragen we je in een mail om drie momenten voor een gesprek.",
    );
    const { text } = await seen(lived(then), then, asked);
    expect(text).toMatch(/<a class="action" href="[^"]+\/holder">Geef drie momenten<\/a>/);
  });

  test.each([
    ["nothing was ticked", lived(then)],
    ["its announcement was ticked", announced()],
  ])(
    "is the same page, whether the leaver wants no talk or has one with somebody else: %s",
    async (_name, before) => {
      const leaver = { ...context(then), who: "leaver" };
      const none = await seen(optOut(before, leaver), then, asked);
      const other = await seen(agree({ with: JORIS }, before, then), then, asked);
      expect(withoutToken(other.text)).toBe(withoutToken(none.text));
      expect(none.text).toContain("Je hoeft niets meer voor te bereiden.");
      expect(none.text).not.toMatch(/Joris|september|\/holder/);
    },
  );
});

function announced(): Departure {
  const day = "2027-02-16T12:00";
  return sentUpTo("2027-08-06T12:00", markStep(lived(day), "post-exit-plan", "done", context(day)));
}

test("the step that looks back leads to the page for one line about the plan", async () => {
  const then = "2027-03-02T12:00";
  const link = { mailing: "look-back", for: FATIMA.address };
  const { text } = await seen(lived(then), then, link);
  expect(text).toMatch(/class="action" href="[^"]+\/feedback"/);
  expect(text).toMatch(/value="done" class="quiet"/);
  expect((await seen(lived(NOW))).text).not.toContain("/feedback");
});

describe("a manager who was replaced", () => {
  const replaced = () => {
    const by = context("2027-01-25T13:00");
    return reassign(helped(lived(NOW)), { role: "manager", person: JORIS }, by);
  };

  test("reads the new name behind the old link and nothing else, and can mark no step", async () => {
    const { see, press, present } = await pagesOf(replaced(), "2027-01-25T14:00");
    const { status, text } = await see({ ...LINK, query: { step: "farewell" } });
    expect(status).toBe(200);
    expect(text).toContain("Joris Bos begeleidt dit vertrek nu.");
    expect(text).not.toMatch(/Sanne|plan-picture|step-|name="do"|<script/);
    const before = plain(await present());
    for (const form of [YES, { step: "farewell", do: "done" }])
      expect((await press(LINK, form)).status).toBe(409);
    expect(plain(await present())).toEqual(before);
  });

  test("said whether a mail helped, which the successor does not read", async () => {
    const { see } = await pagesOf(replaced(), "2027-01-26T14:00");
    const { text } = await see({ mailing: mailing(replaced(), "team").id, for: JORIS.address });
    expect(text).toContain("plan-picture");
    expect(text).not.toContain('aria-pressed="true"');
  });
});

async function seen(
  departure: Departure,
  now = NOW,
  link: { mailing: string; for: string } = LINK,
) {
  return (await pagesOf(departure, now)).see(link);
}

function withoutToken(text: string): string {
  return text.replaceAll(/\/links\/[^"/?#]+/g, "/links/…");
}

function stateOf(departure: Departure, id: string): string {
  return mailing(departure, id).state.name;
}

function helped(departure: Departure): Departure {
  const said = { as: "yes", at: at(NOW) } as const;
  const steps = departure.steps.map((step) =>
    step.id === "team" ? { ...step, helped: said } : step,
  );
  return { ...departure, steps };
}
