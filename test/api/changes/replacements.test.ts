import { at } from "../../support/departures.ts";
import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT } from "../record/submissions.ts";
import { change, submitted } from "./changed.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const NEW = { name: "Nadia", address: "nadia@delinde.example" };

describe("a manager who is replaced", () => {
  test("in one departure for good is the manager of what is still to come", async () => {
    const { id } = await submitted(stack);
    const body = { role: "manager", ...NEW };
    const { body: after } = await change(stack, id, { path: "/replace", body });
    expect(after.manager).toEqual({ ...NEW, language: "nl" });
    expect(after.timeline.filter(isToManager).map(addressOf)).not.toContain(
      "f.elidrissi@delinde.example",
    );
  });

  test("for some days is the manager again afterwards", async () => {
    const { id } = await submitted(stack);
    const body =
      "role=manager&name=Nadia&address=nadia@delinde.example&from=2027-01-25&until=2027-02-03&language=en";
    const { status, body: after } = await change(stack, id, { path: "/replace", body });
    expect(status).toBe(200);
    expect(after.manager.name).toBe("Fatima El Idrissi");
    expect(after.standIns).toEqual([
      { role: "manager", ...NEW, language: "en", from: "2027-01-25", until: "2027-02-03" },
    ]);
    const byAddress = (address: string) =>
      after.timeline
        .filter(isToManager)
        .filter((step: Step) => addressOf(step) === address)
        .map(({ step }: Step) => step);
    expect(byAddress(NEW.address)).toEqual(["team", "check-in-1", "reference", "farewell"]);
    expect(byAddress("f.elidrissi@delinde.example")).toContain("warm");
    expect((await change(stack, id, { path: "/replace", body })).body).toEqual(after);
  });

  test.each([
    ["nobody", {}, ["address: missing", "name: missing", "role: missing"]],
    ["an unknown role", { role: "desk", ...NEW }, ["role: one-of"]],
    [
      "days that are in the wrong order",
      { role: "manager", ...NEW, from: "2027-02-03", until: "2027-02-02" },
      ["until: before-from"],
    ],
    [
      "days that have passed",
      { role: "manager", ...NEW, until: "2027-01-13" },
      ["until: before-from"],
    ],
    [
      "days too far away",
      { role: "manager", ...NEW, from: "2024-01-01", until: "2029-02-01" },
      ["from: too-far", "until: too-far"],
    ],
    ["a day that does not exist", { role: "manager", ...NEW, from: "2027-02-30" }, ["from: date"]],
  ])("is not replaced by %s", async (_what, body, mistakes) => {
    const { id } = await submitted(stack);
    const { status, body: problem } = await change(stack, id, { path: "/replace", body });
    expect(status).toBe(422);
    expect(
      problem.errors.map(({ field, code }: Mistake) => `${field}: ${code}`).toSorted(),
    ).toEqual(mistakes);
  });
});

test("a departure whose manager stands in tells that in its timeline when time has passed", async () => {
  const fresh = await startTestStack(SUBMITTED_AT);
  try {
    const { id } = await submitted(fresh);
    const body = { role: "manager", ...NEW, from: "2027-01-25", until: "2027-01-29" };
    await change(fresh, id, { path: "/replace", body });
    await fresh.advanceTo(at("2027-01-25T10:00"));
    const sent = fresh.mails().filter(({ tags }) => tags.mailing === "team");
    expect(sent.map(({ to }) => to)).toEqual([[NEW.address]]);
  } finally {
    await fresh.close();
  }
});

interface Step {
  readonly step: string;
  readonly to: { readonly role: string; readonly address: string };
}

interface Mistake {
  readonly field: string;
  readonly code: string;
}

function isToManager({ to }: Step): boolean {
  return to.role === "manager";
}

function addressOf({ to }: Step): string {
  return to.address;
}
