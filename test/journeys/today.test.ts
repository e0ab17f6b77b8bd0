import { press, visit } from "../links/visitor.ts";
import { type Goodbye, record } from "../never/goodbye.ts";
import { at } from "../support/departures.ts";
import { type DeskVisitor, type Seen, signIn } from "../support/desk-visitor.ts";

const LEAVER = "sanne.bakker@thuis.example";
const HR = "hr@delinde.example";

let goodbye: Goodbye;
let officer: DeskVisitor;
afterEach(() => goodbye.close());

test("a step of HR stands on today from its morning on, is ticked there with one press, and is gone", async () => {
  await begin("2027-01-14T15:30");
  expect((await officer.get("/desk/today")).text).not.toContain('id="own"');
  await goodbye.stack.advanceTo(at("2027-01-15T09:00"));
  const today = await officer.get("/desk");
  expect(today.path).toBe("/desk/today");
  expect(today.text).toContain("<h3>Schriftelijk bevestigen</h3>");
  const ticked = await officer.press(today, stepPath("paperwork"), { do: "done" });
  expect(ticked.text).not.toContain("<h3>Schriftelijk bevestigen</h3>");
  expect(await stateOf("paperwork")).toBe("done");
});

test("from the line of the morning mail to a ticked step it is two clicks", async () => {
  await begin("2027-01-14T15:30");
  await goodbye.stack.advanceTo(at("2027-01-15T09:00"));
  const mail = goodbye.stack.mails().findLast(({ to }) => to.includes(HR));
  const line = new URL(/http\S+\/steps\/paperwork/.exec(mail?.text ?? "")?.[0] ?? "");
  expect(line.pathname).toBe(stepPath("paperwork"));
  const step: Seen = await officer.get(line.pathname);
  await officer.press(step, line.pathname, { do: "done" });
  expect(await stateOf("paperwork")).toBe("done");
});

test("a talk that the leaver asks for stands under talks, with a button to agree on it", async () => {
  await begin("2027-08-27T10:00", {
    announced: "2027-01-14",
    lastDay: "2027-02-19",
    endOfEmployment: "2027-02-28",
  });
  await goodbye.stack.advanceTo(at("2027-08-30T10:00"));
  const mail = goodbye.stack
    .mails()
    .find(({ to, tags }) => to.includes(LEAVER) && tags.mailing === "post-exit-invite");
  const invitation = /Ik wil wel praten \((http[^)]+)\)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect((await visit(invitation)).status).toBe(200);
  await press(invitation, {
    ...{ do: "choose", with: "hr", how: "phone", phone: "06 98765432" },
    ...{ moment: "own", day: "2027-09-07", part: "evening" },
  });
  await goodbye.stack.advanceTo(at("2027-08-31T10:00"));
  const { text } = await officer.get("/desk/today");
  const talks = text.slice(text.indexOf('id="talks"'));
  expect(talks).toContain("Wil graag praten: spreek een moment af");
  expect(talks).toContain(
    `href="/desk/departures/${goodbye.submitted.id}/changes/interview" aria-label="Gesprek plannen: `,
  );
  expect(text).not.toContain("98765432");
});

async function begin(now: string, changes: object = {}): Promise<void> {
  goodbye = await record({ at: now, changes });
  officer = await signIn(goodbye.stack, "officer");
}

function stepPath(step: string): string {
  return `/desk/departures/${goodbye.submitted.id}/steps/${step}`;
}

async function stateOf(step: string): Promise<string | undefined> {
  const { timeline } = await goodbye.present();
  return timeline.find((each: { step: string }) => each.step === step)?.state;
}
