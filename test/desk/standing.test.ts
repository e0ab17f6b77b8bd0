import { Temporal } from "temporal-polyfill";
import type { SignInAnswer } from "../../lambdas/departure/model/sign-ins.ts";
import { startSession } from "../../lambdas/desk/session.ts";
import { keepSession, standingOf } from "../../lambdas/desk/sign-in/confirmed.ts";
import { inMemorySessions } from "../memory/in-memory-sessions.ts";

const START = Temporal.Instant.from("2027-01-14T09:00:00Z");
const ADDRESS = "anouk@delinde.example";
const OFFICER = { claims: { sub: "5f1c", groups: ["officer"] } };

/** Somebody who signed in at nine, and what the issuer says when it is asked again. */
async function signedIn(says: () => SignInAnswer, { refreshToken = "token", reads = false } = {}) {
  let now = START;
  const asked: string[] = [];
  const ports = {
    sessions: inMemorySessions(),
    seals: {
      seal: async (_: string, value: object) => JSON.stringify(value),
      open: async (_: string, text: string) => (text ? JSON.parse(text) : undefined),
    },
    signIns: {
      askAgain: async (token: string) => {
        asked.push(token);
        return says();
      },
    },
    rights: {
      officer: { name: "groups", value: "officer" },
      reader: { name: "groups", value: "reader" },
      answerReader: { name: "groups", value: "answer-reader" },
    },
    wallClock: () => now,
  } as unknown as Parameters<typeof standingOf>[1];
  const person = { subject: "5f1c", name: "Anouk", address: ADDRESS, role: "officer" } as const;
  const session = startSession({ ...person, ...(reads ? { readsAnswers: true } : {}) }, START);
  await keepSession(session, refreshToken, ports);
  return {
    session,
    ports,
    asked,
    /** How it stands so many minutes later, for somebody who was here the minute before. */
    after(minutes: number) {
      now = START.add({ minutes });
      return standingOf({ ...session, seen: now.subtract({ minutes: 1 }) }, ports);
    },
  };
}

test("in the first minutes the issuer is not asked", async () => {
  const { after, asked, session } = await signedIn(() => OFFICER);
  expect(await after(4)).toMatchObject({ is: "on", session: { id: session.id, role: "officer" } });
  expect(asked).toEqual([]);
});

test("then it is asked without a page, once in five minutes, with the newest token that it gave", async () => {
  const { after, asked } = await signedIn(() => ({ ...OFFICER, refreshToken: "newer" }));
  for (const minutes of [6, 7, 10, 12]) expect((await after(minutes)).is).toBe("on");
  expect(asked).toEqual(["token", "newer"]);
});

test("an officer who may only read from now on changes nothing more, with an older cookie neither", async () => {
  const { after, session, ports } = await signedIn(() => ({
    claims: { sub: "5f1c", groups: ["reader"] },
  }));
  expect(await after(6)).toMatchObject({ is: "on", session: { role: "reader" } });
  expect(session.role).toBe("officer");
  expect(await standingOf(session, ports)).toMatchObject({ session: { role: "reader" } });
});

const ANSWER_READER = {
  sub: "5f1c",
  groups: ["officer", "answer-reader"],
  email: ADDRESS,
  email_verified: true,
};

test("an officer who becomes an answer reader is one from the issuer's next answer on", async () => {
  const { after } = await signedIn(() => ({ claims: ANSWER_READER }));
  expect(await after(4)).not.toHaveProperty("session.readsAnswers");
  expect(await after(6)).toMatchObject({ session: { role: "officer", readsAnswers: true } });
});

test.each<[string, object]>([
  ["the right was taken away", { groups: ["officer"] }],
  ["the address is no longer verified", { email_verified: false }],
  ["the address is another one now", { email: "other@delinde.example" }],
])(
  "an answer reader goes on as an officer where %s, with an older cookie too",
  async (_, change) => {
    const claims = { ...ANSWER_READER, ...change };
    const { after, session, ports } = await signedIn(() => ({ claims }), { reads: true });
    expect(await after(4)).toMatchObject({ session: { readsAnswers: true } });
    expect(await after(6)).toMatchObject({ is: "on", session: { role: "officer" } });
    expect(session.readsAnswers).toBe(true);
    expect(await standingOf(session, ports)).not.toHaveProperty("session.readsAnswers");
  },
);

test.each<[string, SignInAnswer]>([
  ["the issuer says no more", { refused: "invalid_grant" }],
  ["the right was taken away", { claims: { sub: "5f1c", groups: [] } }],
])("the session ends for good where %s", async (_, answer) => {
  const { after } = await signedIn(() => answer);
  expect(await after(6)).toEqual({ is: "ended" });
  expect(await after(7)).toEqual({ is: "ended" });
});

test("an issuer that does not answer is trusted for ten minutes, and asked each time", async () => {
  const { after } = await signedIn(() => {
    throw new TypeError("fetch failed");
  });
  expect((await after(9)).is).toBe("on");
  expect((await after(10)).is).toBe("unconfirmed");
});

test("an issuer that gives nothing to ask with has to say who it is after ten minutes", async () => {
  const { after, asked } = await signedIn(() => OFFICER, { refreshToken: "" });
  expect((await after(9)).is).toBe("on");
  expect((await after(10)).is).toBe("unconfirmed");
  expect(asked).toEqual([]);
});

test("half an hour without a visit, or ten hours, is past, and signing out is the end", async () => {
  const { after, session, ports } = await signedIn(() => OFFICER);
  await after(29);
  await after(31);
  expect((await standingOf(session, ports)).is).toBe("past");
  expect((await after(601)).is).toBe("past");
  await ports.sessions.end(session.subject, session.id);
  expect(await after(5)).toEqual({ is: "ended" });
});
