import type { Plan, PlanSettings } from "../../lambdas/departure/model/plan.ts";
import { at } from "../support/departures.ts";
import { signIn } from "../support/desk-visitor.ts";
import { PLAN } from "../support/plan.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

/* Leavers would be asked while nobody is named who may read what they answer. */

const { answerReaders: _, confidant: __, ...LACKING } = PLAN.settings;
const edited: { settings: PlanSettings } = { settings: LACKING };
const plan: Plan = {
  ...PLAN,
  get settings() {
    return edited.settings;
  },
};

let stack: TestStack;
let id: string;
beforeEach(async () => {
  edited.settings = LACKING;
  stack = await startTestStack("2027-01-14T15:30", { ports: { plan } });
  id = (await stack.ask("/departures", { body: sample("common") })).body.id;
});
afterEach(() => stack.close());

const sent = () => stack.mails().map(({ tags }) => tags.mailing);
const digests = (day: string) =>
  stack
    .mails()
    .filter(({ tags, sentAt }) => tags.mailing === "morning" && sentAt.startsWith(day))
    .map(({ text = "" }) => text)
    .join();
const MISSING = "wie antwoorden met naam leest en de vertrouwenspersoon";

async function shown() {
  const { body } = await stack.ask(`/departures/${id}`);
  const questions = ({ id: name, step }: Record<string, string>) =>
    name === "exit-questions" || step === "exit-questions";
  return { ...body, mailing: body.mailings.find(questions), step: body.timeline.find(questions) };
}

test("HR reads before the day of the questions that they will wait", async () => {
  const officer = await signIn(stack, "officer");
  const page = await officer.get(`/desk/departures/${id}`);
  expect(page.text.match(/wacht op een instelling/g)?.length).toBeGreaterThan(1);
  edited.settings = PLAN.settings;
  expect((await officer.get(`/desk/departures/${id}`)).text).not.toContain(
    "wacht op een instelling",
  );
}, 60_000);

test("questions wait for a setting, in mail, page and API, and leave when it is there", async () => {
  await stack.advanceTo(at("2027-02-15T12:00"));
  expect(sent()).not.toContain("exit-questions");
  expect(sent()).toContain("next-steps");

  const waits = await shown();
  expect(waits).toMatchObject({ status: "running", waiting: [], waitsForSettings: true });
  expect(waits.mailing).toMatchObject({ state: "waiting", waitsFor: "settings" });
  expect(waits.step).toMatchObject({ state: "waiting" });
  const list = await stack.ask("/departures?state=running");
  expect(list.body.departures).toEqual([expect.objectContaining({ waitsForSettings: true })]);

  const line = `Vraag je beheerder de instellingen aan te vullen: ${MISSING}\n`;
  expect(digests("2027-02-12")).toContain(line);
  expect(digests("2027-02-15")).toContain(line);
  expect(digests("2027-02-16")).not.toContain(MISSING);

  const officer = await signIn(stack, "officer");
  const page = await officer.get(`/desk/departures/${id}`);
  expect(page.text).toContain(`In de instellingen ontbreekt: ${MISSING}.`);
  expect(page.text).toContain("wacht op een instelling");
  expect((await officer.get("/desk/plan")).text).toContain(
    `Medewerkers krijgen nog geen vragen. In de instellingen ontbreekt: ${MISSING}.`,
  );

  const now = { body: { do: "send-now" } };
  const refused = await stack.ask(`/departures/${id}/steps/exit-questions`, now);
  expect([refused.status, refused.body.type]).toEqual([
    409,
    "urn:totziens:problem:settings-missing",
  ]);

  edited.settings = PLAN.settings;
  await stack.advanceTo(at("2027-02-16T12:00"));
  expect(sent().filter((name) => name === "exit-questions")).toHaveLength(1);
  expect((await shown()).mailing).toMatchObject({ state: "sent" });
  expect(await shown()).not.toHaveProperty("waitsForSettings");
}, 60_000);

test("HR is not told that an invitation leaves which waits", async () => {
  await stack.advanceTo(at("2027-08-30T12:00"));
  expect(sent()).not.toContain("post-exit-invite");
  expect(digests("2027-08-30")).toContain(MISSING);
  expect(digests("2027-08-30")).not.toContain("de uitnodiging voor het gesprek gaat naar");
}, 60_000);
