import type { Context } from "aws-lambda";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { deskHandler } from "../../lambdas/desk/handler.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { SUBMITTED_AT, somebodyElse } from "../api/record/submissions.ts";
import { answersPageOf, MARKER, newWithAnswers } from "../desk/answered.ts";
import { change, changeOf, newDeparture, pageOf } from "../desk/departure-pages.ts";
import { fileOf, handIn, pathOf, recorded, rowOf } from "../desk/import-pages.ts";
import { opened, published, takenBack } from "../desk/lesson-pages.ts";
import { deskEvent } from "../support/desk-event.ts";
import { type DeskVisitor, signIn } from "../support/desk-visitor.ts";
import { startTestStack } from "../support/stack.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const said: string[] = [];
beforeAll(() => logTo((line) => said.push(line)));
afterAll(() => logTo(() => undefined));

/** What was noted while something was done, without the moment and the request. */
async function auditedBy(act: () => Promise<unknown>): Promise<object[]> {
  const before = said.length;
  await act();
  return said.slice(before).flatMap((line) => {
    const { level, event, at, requestId, ...noted } = JSON.parse(line) as Record<string, unknown>;
    if (event !== "audit") return [];
    expect(level).toBe("info");
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    return [noted];
  });
}

/** Names and addresses of this day, in any spelling that a line could have. */
const PERSONAL = /sanne|bakker|fatima|idrissi|vera|vals|delinde|thuis|anneke|@/i;

let officer: DeskVisitor;
let reader: DeskVisitor;
beforeAll(async () => {
  officer = await signIn(stack, "officer");
  reader = await signIn(stack, "reader");
});

afterAll(() => {
  expect(said.length).toBeGreaterThan(10);
  for (const line of said) expect(line).not.toMatch(PERSONAL);
});

describe("in the log stands who took what", () => {
  test("when a system exports a person, each of whose departures says so in its history", async () => {
    const employee = { ...somebodyElse(), endOfEmployment: "2027-02-28" };
    const { body: one } = await stack.ask("/departures", { body: employee });
    const later = { ...employee, endOfEmployment: "2027-03-31", runsBeside: [one.id] };
    const { body: other } = await stack.ask("/departures", { body: later });
    const path = `/departures/${one.id}/export`;
    const noted = await auditedBy(() => stack.ask(path, { method: "POST" }));
    const who = one.history[0].who;
    expect(noted).toEqual([
      {
        what: "person-exported",
        who,
        departureId: one.id,
        count: 2,
        route: "POST /departures/{id}/export",
      },
    ]);
    for (const { id, edition } of [one, other]) {
      const present = (await stack.ask(`/departures/${id}`)).body;
      expect(present.history.at(-1)).toEqual({
        what: "exported",
        who,
        at: stack.now().toString(),
      });
      expect(present.edition).toBe(edition);
    }
  });

  test("when somebody at the desk exports a person, a reader too", async () => {
    const id = await newDeparture(officer);
    const path = `${pageOf(id)}/export`;
    for (const [visitor, who] of [
      [officer, "officer"],
      [reader, "reader"],
    ] as const) {
      const page = await visitor.get(pageOf(id));
      expect(await auditedBy(() => visitor.press(page, path))).toEqual([
        {
          what: "person-exported",
          who,
          departureId: id,
          count: 1,
          route: "POST /desk/departures/{id}/export",
        },
      ]);
    }
    const { text } = await officer.get(pageOf(id));
    expect(text).toContain("Alle bewaarde gegevens opgehaald");
  });

  test("when an answer reader opens what a leaver answered with their name, and never what that is", async () => {
    const id = await newWithAnswers(stack, officer, { until: "2028-06-05" });
    const anouk = await signIn(stack, "answer-reader");
    const page = await anouk.get(answersPageOf(id));
    expect(await auditedBy(() => anouk.press(page, answersPageOf(id)))).toEqual([
      {
        what: "named-answers-read",
        who: "answer-reader",
        departureId: id,
        route: "POST /desk/departures/{id}/answers",
      },
    ]);
    expect(said.join("\n")).not.toContain(MARKER);
    expect(await auditedBy(() => officer.get(answersPageOf(id)))).toMatchObject([
      { what: "forbidden", who: "officer", route: "GET /desk/departures/{id}/answers" },
    ]);
  });

  test("when an answer reader opens the open lines, publishes a lesson and takes it back", async () => {
    const anouk = await signIn(stack, "answer-reader");
    const noted = await auditedBy(async () => {
      await opened(anouk);
      await published(anouk);
      await takenBack(anouk);
    });
    expect(noted).toEqual([
      { what: "open-lines-read", who: "answer-reader", route: "POST /desk/lessons/lines" },
      { what: "lesson-published", who: "answer-reader", route: "POST /desk/lessons/new" },
      { what: "lesson-taken-back", who: "answer-reader", route: "POST /desk/lessons" },
    ]);
  });

  test("when somebody saves the list as a file", async () => {
    const list = await reader.get("/desk/departures");
    const [noted] = await auditedBy(() => reader.press(list, "/desk/departures/export"));
    expect(noted).toMatchObject({ what: "list-exported", who: "reader" });
    expect(noted).toHaveProperty("count", expect.any(Number));
  });

  test("when somebody hands in a file, records it, takes its refused rows and throws it away", async () => {
    const file = fileOf([rowOf("Vera Vals"), rowOf("Vera Vals", { lastDay: "31-2-2027" })]);
    const noted = await auditedBy(async () => {
      const read = await handIn(officer, file);
      const over = await recorded(officer, read, stack);
      await officer.press(over, `${pathOf(read)}/refused`);
      await officer.press(over, pathOf(read), { do: "drop" });
    });
    expect(noted).toEqual([
      { what: "import-handed-in", who: "officer", count: 2, route: "POST /desk/import" },
      { what: "import-started", who: "officer", count: 2, route: "POST /desk/import/{import}" },
      {
        what: "refused-rows-exported",
        who: "officer",
        count: 1,
        route: "POST /desk/import/{import}/refused",
      },
      { what: "import-dropped", who: "officer", count: 2, route: "POST /desk/import/{import}" },
    ]);
  });
});

describe("in the log stands who was refused", () => {
  test("when a token is not one of HR", async () => {
    const authorization = `Bearer ${await stack.accessToken({ sub: "a-system", scope: "profile" })}`;
    const noted = await auditedBy(() => stack.ask("/departures", { headers: { authorization } }));
    expect(noted).toEqual([
      { what: "forbidden", who: "a-system", route: "GET /departures", status: 403 },
    ]);
  });

  test("when a reader wants to change something, or a form comes from elsewhere", async () => {
    const id = await newDeparture(officer);
    const path = changeOf(id, "erase");
    const route = "POST /desk/departures/{id}/changes/{change}";
    expect(await auditedBy(() => reader.get(path))).toEqual([
      { what: "forbidden", who: "reader", route: route.replace("POST", "GET"), status: 403 },
    ]);
    const token = { confirmed: "yes", token: "of another form" };
    expect(await auditedBy(() => officer.post(path, token))).toEqual([
      { what: "forbidden", who: "officer", route, status: 403 },
    ]);
    // This computer's own gateway lets no foreign form through: what the desk itself says of one.
    const desk = deskHandler(connectDesk(stack.environment));
    const event = deskEvent({ routeKey: route, form: token, origin: "https://elsewhere.example" });
    expect(await auditedBy(async () => desk(event, {} as Context))).toEqual([
      { what: "forbidden", route, status: 403 },
    ]);
  });

  test("when somebody without rights signs in, once", async () => {
    expect(await auditedBy(() => signIn(stack, "nobody"))).toEqual([
      { what: "sign-in-refused", who: "nobody", because: "no-rights" },
    ]);
  });

  test("when somebody comes back with an answer that the issuer never gave", async () => {
    const begun = await fetch(`${stack.url}/desk/sign-in`, { redirect: "manual" });
    const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state");
    const cookie = begun.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
    const back = `${stack.url}/desk/signed-in?${new URLSearchParams({ code: "x", state: state ?? "" })}`;
    const headers = { cookie: cookie.join("; ") };
    const noted = await auditedBy(() => fetch(back, { headers }));
    expect(noted).toEqual([{ what: "sign-in-refused", because: expect.any(String) }]);
  });
});

test("somebody whom the issuer calls by an address is not called by it in the log", async () => {
  const authorization = `Bearer ${await stack.accessToken({ sub: "anneke@delinde.example" })}`;
  const { body } = await stack.ask("/departures", { body: somebodyElse() });
  const path = `/departures/${body.id}/export`;
  const [noted] = await auditedBy(() =>
    stack.ask(path, { method: "POST", headers: { authorization } }),
  );
  expect(noted).toMatchObject({ what: "person-exported", who: "an-address" });
});

test("an export is one line of the history a day for each who asks, and fills no record", async () => {
  const id = await newDeparture(officer);
  await change(officer, id, "erase", { confirmed: "yes" });
  const path = `/departures/${id}/export`;
  const answers = [];
  for (let time = 0; time < 3; time += 1) answers.push(await stack.ask(path, { method: "POST" }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { body } = await stack.ask(`/departures/${id}`);
  expect(body.history.map(({ what }: { what: string }) => what)).toEqual([
    "submitted",
    "erased",
    "exported",
  ]);
});

test("a question in an address exports nothing: an export is posted", async () => {
  const id = await newDeparture(officer);
  const noted = await auditedBy(async () => {
    const answer = await fetch(`${stack.url}/departures/${id}/export`, {
      headers: { authorization: `Bearer ${await stack.accessToken()}` },
    });
    expect(answer.status).toBe(404);
    expect((await officer.get(`${pageOf(id)}/export`)).status).toBe(404);
    expect((await officer.post(`${pageOf(id)}/export`, {})).status).toBe(403);
  });
  expect(noted).toMatchObject([{ what: "forbidden" }]);
  const { body } = await stack.ask(`/departures/${id}`);
  expect(body.history.map(({ what }: { what: string }) => what)).toEqual(["submitted"]);
});
