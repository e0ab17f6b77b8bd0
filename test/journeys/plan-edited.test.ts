import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { loadTemplates } from "../../lambdas/mails/load-templates.ts";
import type { MailTemplates } from "../../lambdas/mails/templates.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { at } from "../support/departures.ts";
import { PLAN } from "../support/plan.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

/* The organisation edits its plan and deploys it while departures run. */

/** The plan as the functions read it: its steps can be replaced while the stack runs. */
const edited = {
  steps: PLAN.steps,
  missing: [] as readonly string[],
  /** Mails under new names, with the name of the mail whose words they have. */
  added: {} as Readonly<Record<string, string>>,
};
const plan: Plan = {
  ...PLAN,
  get steps() {
    return edited.steps;
  },
};

let stack: TestStack;
let lines: string[];
beforeEach(async () => {
  edited.steps = PLAN.steps;
  edited.missing = [];
  edited.added = {};
  lines = [];
  logTo((line) => void lines.push(line));
  stack = await startTestStack("2027-01-14T15:30", {
    ports: { plan, loadTemplates: withoutMissing },
  });
});
afterEach(async () => {
  logTo(() => undefined);
  await stack.close();
});

async function withoutMissing(language: MailTemplates["language"]): Promise<MailTemplates> {
  const { mails, ...templates } = await loadTemplates(language);
  const left = Object.entries(mails).filter(([name]) => !edited.missing.includes(name));
  const added = Object.entries(edited.added).map(([name, old]) => [name, mails[old]]);
  return { ...templates, mails: Object.fromEntries([...left, ...added]) };
}

/** The step and its mails go, as the build asks. */
function removeStep(id: string): void {
  edited.steps = PLAN.steps.filter((step) => step.id !== id);
  edited.missing = [id];
}

/** Its mail cannot be written, although the plan has the step. */
function loseWords(...names: string[]): void {
  edited.missing = names;
}

const failures = () => lines.filter((line) => line.includes('"mail-failed"')).length;
const unwritable = () => lines.filter((line) => line.includes('"MailsUnwritable":1')).length;
const sent = () => stack.mails().map(({ tags }) => tags.mailing);
const digests = () => stack.mails().filter(({ tags }) => tags.mailing === "morning");

async function record(): Promise<string> {
  return (await stack.ask("/departures", { body: sample("common") })).body.id;
}

async function departure(id: string) {
  const { body } = await stack.ask(`/departures/${id}`);
  return {
    ...body,
    step: (name: string) => body.timeline.find((each: { step: string }) => each.step === name),
    mailing: (name: string) => body.mailings.find((each: { id: string }) => each.id === name),
    events: body.history.map(({ what, detail }: Record<string, string>) => `${what} ${detail}`),
  };
}

test("a step that leaves the plan is tried not once, stands as skipped, and holds up no other mail", async () => {
  const id = await record();
  await stack.advanceTo(at("2027-01-20T12:00"));
  removeStep("reference");
  await stack.advanceTo(at("2027-02-03T12:00"));
  expect(failures()).toBe(0);
  const after = await departure(id);
  expect(after.step("reference")).toMatchObject({
    state: "skipped",
    why: [{ code: "not-in-plan", text: "Vervallen: deze stap staat niet meer in het plan." }],
  });
  expect(after.mailing("reference").state).toBe("skipped");
  expect(after.events).toContain("left-plan reference");
  expect(sent()).toEqual(expect.arrayContaining(["team", "farewell"]));
}, 60_000);

test("a step that is back in the plan comes, and so does one with another name", async () => {
  await record();
  await stack.advanceTo(at("2027-01-20T12:00"));
  removeStep("reference");
  await stack.advanceTo(at("2027-01-25T12:00"));
  edited.missing = [];
  edited.steps = PLAN.steps.map((step) =>
    step.id === "farewell" ? { ...step, id: "warm-2027", formerly: ["farewell"] } : step,
  );
  edited.added = { "warm-2027": "farewell" };
  await stack.advanceTo(at("2027-02-03T12:00"));
  expect(failures()).toBe(0);
  expect(sent().filter((each) => each?.startsWith("reference"))).toHaveLength(1);
  expect(sent().filter((each) => each === "farewell")).toHaveLength(1);
}, 60_000);

test("a step of HR that leaves the plan silences no morning mail", async () => {
  const id = await record();
  removeStep("paperwork");
  await stack.advanceTo(at("2027-01-22T12:00"));
  expect(failures()).toBe(0);
  expect((await departure(id)).step("paperwork").state).toBe("skipped");
  expect(digests()).toHaveLength(1);
  expect(digests()[0]?.text).toContain("Sanne Bakker");
}, 60_000);

test("a mail that cannot be written is given up after three tries, HR reads so, and the others leave", async () => {
  const id = await record();
  loseWords("handover");
  await stack.advanceTo(at("2027-01-26T12:00"));
  const after = await departure(id);
  expect(after.mailing("handover")).toMatchObject({ state: "refused", why: "unwritable" });
  expect(after.events).toContain("unwritable handover");
  expect([failures(), unwritable()]).toEqual([2, 1]);
  expect(sent()).toContain("team");
  expect(
    digests()
      .map(({ text }) => text)
      .join(),
  ).toContain("Een mail kon niet weg, want in de tekst zit een fout");
}, 60_000);

test("a step of HR whose text is lost is told by its title, and the others are told", async () => {
  await record();
  loseWords("workload");
  await stack.advanceTo(at("2027-01-22T12:00"));
  expect(failures()).toBe(0);
  expect(unwritable()).toBe(0);
  expect(digests().map(({ sentAt }) => sentAt.slice(0, 10))).toEqual([
    "2027-01-15",
    "2027-01-18",
    "2027-01-22",
  ]);
  expect(digests()[2]?.text).toContain("Werk verdelen of vacature");
}, 60_000);

test("a morning mail that cannot be written at all is given up for that day", async () => {
  await record();
  loseWords("morning");
  await stack.advanceTo(at("2027-01-15T18:00"));
  expect([failures(), unwritable()]).toEqual([2, 1]);
  expect(digests()).toHaveLength(0);
  loseWords();
  await stack.advanceTo(at("2027-01-18T18:00"));
  expect(digests()).toHaveLength(1);
}, 60_000);
