import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { type LoadTemplates, loadTemplates } from "../../lambdas/mails/load-templates.ts";
import { linkIn, mailOf, press } from "../links/visitor.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStackOptions } from "../support/stack.ts";
import { type Goodbye, isNudge, isPlannedLater, record, WITHOUT_MORNINGS } from "./goodbye.ts";

let goodbye: Goodbye;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "totziens-"));
});
afterEach(async () => {
  await goodbye.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("editing a template loses pending mails", () => {
  const EDITED = "Zo doen wij dat tegenwoordig.";

  /** Every mail with a line of its own. */
  const edited: LoadTemplates = async (language) => {
    const templates = await loadTemplates(language);
    const mails = Object.entries(templates.mails).map(([name, mail]) => [
      name,
      { ...mail, text: `${EDITED}\n${mail.text}` },
    ]);
    return { ...templates, mails: Object.fromEntries(mails) };
  };

  /** Every step two working days later, in the opposite order, under another name where it may have one. */
  const rearranged: Plan = {
    ...WITHOUT_MORNINGS,
    steps: WITHOUT_MORNINGS.steps
      .map((step) => ({
        ...step,
        when: { ...step.when, workingDays: (step.when.workingDays ?? 0) + 2 },
      }))
      .toReversed(),
  };

  const withoutSteps = (...gone: string[]): Plan => ({
    ...WITHOUT_MORNINGS,
    steps: WITHOUT_MORNINGS.steps.filter(({ id }) => !gone.includes(id)),
  });

  const GONE = ["team", "warm", "property"];

  test.each<[string, TestStackOptions["ports"] & object, boolean, string[]]>([
    ["other words", { plan: WITHOUT_MORNINGS, loadTemplates: edited }, true, []],
    ["another plan", { plan: rearranged }, false, []],
    ["a plan without some of the steps", { plan: withoutSteps(...GONE) }, false, GONE],
  ])(
    "%s, deployed while mails are pending: each that it still has leaves once, at its moment",
    async (_, ports, isEdited, gone) => {
      goodbye = await record({ options: { folder, ports: { plan: WITHOUT_MORNINGS } } });
      const { submitted } = goodbye;
      await goodbye.stack.advanceTo(at("2027-01-20T12:00"));
      await goodbye.close();

      const stack = await startTestStack("2027-01-20T12:00", { folder, ports });
      goodbye = { ...goodbye, stack, close: stack.close };
      const before = stack.mails().length;
      await stack.advanceTo(at("2027-03-05T12:00"));
      const left = stack
        .mails()
        .slice(before)
        .filter(({ tags }) => !isNudge(`${tags.mailing}`) && !isPlannedLater(`${tags.mailing}`));
      // Two people may be mailed at one moment.
      expect(
        left.map(({ tags, sentAt }) => [tags.mailing, sentAt.slice(0, 16)]).toSorted(),
      ).toEqual(
        submitted.mailings
          .map(({ id, at: { instant } }: Shown) => [id, instant.slice(0, 16)])
          .filter(
            ([id, instant]: string[]) =>
              !gone.includes(`${id}`) && `${instant}` > "2027-01-20" && `${instant}` < "2027-03-05",
          )
          .toSorted(),
      );
      expect(left.map(({ text }) => text?.includes(EDITED))).toEqual(left.map(() => isEdited));
    },
  );
});

describe("history gone after completion", () => {
  test("after the last mail, and a year later without any name, it says who did what, and when", async () => {
    goodbye = await record({ options: { ports: { plan: WITHOUT_MORNINGS } } });
    const { stack } = goodbye;
    await stack.advanceTo(at("2027-01-19T10:00"));
    await press(linkIn(mailOf(stack, "handover")), { step: "handover", do: "done" });
    await goodbye.patch({ lastDay: "2027-02-26" });
    await goodbye.post("/replace", {
      role: "manager",
      name: "Daan Visser",
      address: "d.visser@delinde.example",
    });
    await goodbye.post("/steps/team", { do: "skip", reason: "already-done" });
    const acts = ["submitted", "done", "dates-changed", "replaced", "skipped"];

    await stack.advanceTo(at("2027-09-28T12:00"));
    const completed = await goodbye.present();
    expect(completed.status).toBe("completed");
    expect(peopleIn(completed.history)).toEqual(acts);
    expect(completed.mailings.every(({ since, state }: Shown) => since || state !== "sent")).toBe(
      true,
    );

    await stack.advanceTo(at("2028-10-31T12:00"));
    const erased = await goodbye.present();
    expect(erased.history.slice(0, -1)).toEqual(completed.history);
    expect(erased.history.at(-1)).toMatchObject({ who: "totziens", what: "erased" });
    expect(erased.mailings.map(whenOf)).toEqual(completed.mailings.map(whenOf));
    expect(JSON.stringify(erased)).not.toMatch(/Sanne|Bakker|Fatima|Idrissi|Visser/);
  });

  const whenOf = ({ id, at: moment, state, since }: Shown) => ({ id, at: moment, state, since });

  /** What people did; that the program nudged is beside the point. */
  function peopleIn(history: readonly Shown[]): string[] {
    return history.filter(({ who }) => who !== "totziens").map(({ what }) => what);
  }
});

// biome-ignore lint/suspicious/noExplicitAny: the API's answers, of which a test reads what it is about.
type Shown = any;
