import type { EncryptedTokens } from "../../lambdas/departure/model/sign-ins.ts";
import { dropDraft, findDraft, keepDraft } from "../../lambdas/desk/new-departure/draft.ts";
import { inMemoryDrafts } from "../memory/in-memory-drafts.ts";
import { inMemoryHashing } from "../memory/in-memory-hashing.ts";
import { at } from "../support/departures.ts";

/** Turned round, so that what is kept cannot be read by chance. */
const seals: EncryptedTokens = {
  seal: async (purpose, value) =>
    Buffer.from(JSON.stringify([purpose, value]))
      .reverse()
      .toString("base64"),
  open: async (purpose, text) => {
    const [sealed, value] = JSON.parse(Buffer.from(text, "base64").reverse().toString());
    return sealed === purpose ? value : undefined;
  },
};
const ports = (now: string, drafts = inMemoryDrafts()) => ({
  drafts,
  seals,
  hashing: inMemoryHashing(),
  wallClock: () => at(now),
});
const owner = (subject: string) => ({ person: { subject } }) as never;
const ID = "a".repeat(32);
const TYPED = new URLSearchParams({ "employee.name": "Sanne Bakker", extraSteps: "farewell" });

test("a draft comes back as it was typed, to whoever typed it", async () => {
  const office = ports("2027-01-14T16:00");
  await keepDraft(ID, TYPED, owner("roos"), office);
  expect((await findDraft(ID, owner("roos"), office))?.toString()).toBe(TYPED.toString());
  expect(await findDraft(ID, owner("jan"), office)).toBeUndefined();
});

test("somebody else's draft of the same name does not touch it", async () => {
  const office = ports("2027-01-14T16:00");
  await keepDraft(ID, TYPED, owner("roos"), office);
  await keepDraft(ID, new URLSearchParams({ "employee.name": "Omar" }), owner("jan"), office);
  expect((await findDraft(ID, owner("roos"), office))?.get("employee.name")).toBe("Sanne Bakker");
});

test("no name that nobody submitted stands in the table", async () => {
  const drafts = inMemoryDrafts();
  const kept: string[] = [];
  const keep: typeof drafts.keep = async (...parts) => {
    kept.push(JSON.stringify(parts));
    return drafts.keep(...parts);
  };
  await keepDraft(ID, TYPED, owner("roos"), ports("2027-01-14T16:00", { ...drafts, keep }));
  expect(kept).toHaveLength(1);
  expect(kept.join()).not.toMatch(/Sanne|Bakker|roos/);
});

test("a draft is over after ten hours, and gone when it was dropped", async () => {
  const drafts = inMemoryDrafts();
  await keepDraft(ID, TYPED, owner("roos"), ports("2027-01-14T08:00", drafts));
  const found = (now: string) => findDraft(ID, owner("roos"), ports(now, drafts));
  expect(await found("2027-01-14T17:59")).toBeDefined();
  expect(await found("2027-01-14T18:00")).toBeUndefined();
  await dropDraft(ID, owner("roos"), ports("2027-01-14T09:00", drafts));
  expect(await found("2027-01-14T09:00")).toBeUndefined();
});
