import { at } from "../../support/departures.ts";
import { startTestStack } from "../../support/stack.ts";
import { callsOf } from "./refused.ts";
import { SUBMITTED_AT, somebodyElse } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

describe("a withdrawal", () => {
  test.each([
    ["in JSON", { reason: "stays" }],
    ["as a form", "reason=stays"],
  ])("%s stops every mail and takes its schedules away", async (_how, body) => {
    const { id } = await submit();
    expect(schedulesOf(id).length).toBeGreaterThan(10);
    const { status, headers, body: withdrawn } = await withdraw(id, body);
    expect(status).toBe(200);
    expect(headers.get("etag")).toBe('"2"');
    expect(withdrawn).toMatchObject({
      edition: 2,
      status: "withdrawn",
      withdrawn: { reason: "stays", at: stack.now().toString() },
    });
    expect(withdrawn.history.map(({ what }: { what: string }) => what)).toEqual([
      "submitted",
      "withdrawn",
    ]);
    expect(schedulesOf(id)).toEqual([]);
    for (const { state, why } of withdrawn.timeline) {
      expect([state, why.at(-1)]).toEqual([
        "skipped",
        { code: "withdrawn", text: "Vervallen: het vertrek is ingetrokken." },
      ]);
    }
    expect((await stack.ask(`/departures/${id}`)).body).toEqual(withdrawn);
  });

  test("is one withdrawal when it is asked for twice, for the first reason", async () => {
    const { id } = await submit();
    const { body: first } = await withdraw(id, { reason: "stays" });
    const again = await withdraw(id, { reason: "stays" });
    const other = await withdraw(id, { reason: "mistake" });
    expect([again.status, other.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first);
    expect(other.body).toEqual(first);
  });

  test("is one withdrawal when it is asked for by three at the same moment", async () => {
    const { id } = await submit();
    const answers = await Promise.all(
      ["stays", "mistake", "stays"].map((reason) => withdraw(id, { reason })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { body } = await stack.ask(`/departures/${id}`);
    expect(body.edition).toBe(2);
    expect(body.history).toHaveLength(2);
    for (const answer of answers) expect(answer.body).toEqual(body);
    expect(schedulesOf(id)).toEqual([]);
  });

  test.each([
    ["no reason", {}, ["reason: missing"]],
    ["an unknown reason", { reason: "illness" }, ["reason: one-of"]],
    ["an empty reason", { reason: "" }, ["reason: blank"]],
    ["a reason that is no text", { reason: ["stays"] }, ["reason: one-of"]],
    ["something more than a reason", { reason: "stays", note: "x" }, ["note: unknown-field"]],
    ["two reasons", "reason=stays&reason=mistake", ["reason: repeated"]],
  ])("is refused with %s, and nothing changes", async (_what, body, mistakes) => {
    const { id, ...before } = await submit();
    const calls = callsOf(stack);
    const { status, body: problem } = await withdraw(id, body);
    expect(status).toBe(422);
    expect(
      problem.errors.map(({ field, code }: Record<string, string>) => `${field}: ${code}`),
    ).toEqual(mistakes);
    expect(callsOf(stack)).toBe(calls);
    expect((await stack.ask(`/departures/${id}`)).body).toEqual({ id, ...before });
  });

  test("because somebody came back is refused before they have left, with what to choose instead", async () => {
    const { id, lastDay, ...before } = await submit();
    const { status, headers, body } = await withdraw(id, { reason: "came-back" });
    expect(status).toBe(409);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body.type).toBe("urn:totziens:problem:not-left-yet");
    expect(body.detail).toBe(
      "‘came-back’ kan pas na de laatste werkdag, 2027-02-19. Kies nu ‘stays’ (blijft) of ‘mistake’ (vergissing).",
    );
    expect((await stack.ask(`/departures/${id}`)).body).toEqual({ id, lastDay, ...before });
  });

  test.each(["0".repeat(32), "preview", "guard.x"])("of %s is not found", async (id) => {
    const { status, body } = await withdraw(id, { reason: "stays" });
    expect([status, body.type]).toEqual([404, "urn:totziens:problem:not-found"]);
  });
});

describe("after a withdrawal", () => {
  test.each([
    ["within the undo window nobody ever hears of it", "stays", "2027-01-14T15:35", []],
    ["of a mistake nobody hears more", "mistake", "2027-01-15T09:30", []],
    ["of who stays the manager is told, once", "stays", "2027-01-15T09:30", ["withdrawn-manager"]],
    [
      "of who came back what comes after the last day stops, and both are told",
      "came-back",
      "2027-02-22T10:00",
      ["came-back-leaver", "came-back-manager"],
    ],
  ])("%s", async (_what, reason, when, notices) => {
    const fresh = await startTestStack(SUBMITTED_AT);
    try {
      const { body } = await fresh.ask("/departures", {
        body: somebodyElse({ privateAddress: "x@thuis.example" }),
      });
      await fresh.advanceTo(at(when));
      const mailsOf = (id: string) =>
        fresh.mails().filter(({ tags }) => tags.departure === id).length;
      const before = mailsOf(body.id);
      const path = `/departures/${body.id}/withdraw`;
      const withdrawn = await fresh.ask(path, { body: { reason } });
      expect(withdrawn.status).toBe(200);
      await fresh.advanceByDays(400);
      const { body: later } = await fresh.ask(`/departures/${body.id}`);
      const sent = later.mailings.filter(({ state }: Mailing) => state === "sent");
      expect(mailsOf(body.id)).toBe(before + notices.length);
      expect(sent).toHaveLength(before + notices.length);
      const told = sent
        // The first mail to the private address is no news of the withdrawal.
        .filter(({ kind, id }: Mailing) => kind === "notice" && id !== "address-leaver")
        .map(({ id }: Mailing) => id);
      expect(told.toSorted()).toEqual(notices);
      expect(fresh.pendingSchedules()).toEqual([]);
    } finally {
      await fresh.close();
    }
  });
});

interface Mailing {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
}

async function submit() {
  const { status, body } = await stack.ask("/departures", { body: somebodyElse() });
  expect(status).toBe(201);
  return body;
}

function withdraw(id: string, body: object | string) {
  return stack.ask(`/departures/${id}/withdraw`, { body });
}

function schedulesOf(id: string) {
  return stack.pendingSchedules().filter(({ name }) => name.startsWith(id));
}
