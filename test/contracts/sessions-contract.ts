import type { KeptSession, Sessions } from "../../lambdas/departure/model/sign-ins.ts";
import { at } from "../support/departures.ts";

/** What every keeper of sessions promises. */
export function sessionsContract(connect: () => Sessions): void {
  let sessions: Sessions;
  beforeAll(() => {
    sessions = connect();
  });
  const session = (subject: string, id: string, minutes = 0): KeptSession => ({
    subject,
    id,
    role: "officer",
    confirmed: at("2027-01-14T16:00").add({ minutes }),
    until: at("2027-01-15T16:00"),
    refreshToken: "sealed",
  });

  test("one that is kept is found as it was, and the later word counts", async () => {
    await sessions.keep(session("one", "a"));
    expect(await sessions.find("one", "a")).toEqual(session("one", "a"));
    const { refreshToken: _, ...reader } = { ...session("one", "a", 5), role: "reader" };
    await sessions.keep(reader);
    expect(await sessions.find("one", "a")).toEqual(reader);
    const answerReader = { ...reader, readsAnswers: true } as const;
    await sessions.keep(answerReader);
    expect(await sessions.find("one", "a")).toEqual(answerReader);
    expect(await sessions.find("one", "b")).toBeUndefined();
    expect(await sessions.find("other", "a")).toBeUndefined();
  });

  test("one ends alone, and all of one subject at once", async () => {
    for (const id of ["a", "b", "c"]) await sessions.keep(session("two", id));
    await sessions.keep(session("three", "a"));
    await sessions.end("two", "a");
    await sessions.end("two", "a");
    expect(await sessions.find("two", "a")).toBeUndefined();
    expect(await sessions.find("two", "b")).toBeDefined();
    await sessions.endAll("two");
    expect(await sessions.find("two", "b")).toBeUndefined();
    expect(await sessions.find("two", "c")).toBeUndefined();
    expect(await sessions.find("three", "a")).toBeDefined();
  });

  test("two that begin at the same moment are both kept", async () => {
    await Promise.all(["a", "b", "c"].map((id) => sessions.keep(session("four", id))));
    for (const id of ["a", "b", "c"]) expect(await sessions.find("four", id)).toBeDefined();
  });

  test("of one subject ten go on: the one that was confirmed longest ago makes room", async () => {
    for (let number = 1; number <= 11; number += 1) {
      await sessions.keep(session("five", `s${number}`, number));
    }
    expect(await sessions.find("five", "s1")).toBeUndefined();
    expect(await sessions.find("five", "s2")).toBeDefined();
    expect(await sessions.find("five", "s11")).toBeDefined();
  });
}
