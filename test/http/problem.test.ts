import { LANGUAGES, type Language } from "../../lambdas/departure/model/plan.ts";
import { REFUSALS, Refusal } from "../../lambdas/departure/model/refusal.ts";
import { answerTo, Problem, type ProblemText } from "../../lambdas/http/problem.ts";
import type { ProblemCode } from "../../lambdas/http/problem-words.ts";

const STATUSES: Readonly<Record<ProblemCode, number>> = {
  "malformed-body": 400,
  "invalid-key": 400,
  "invalid-if-match": 400,
  forbidden: 403,
  "not-found": 404,
  "already-recorded": 409,
  "being-recorded": 409,
  "not-left-yet": 409,
  "left-already": 409,
  "edited-meanwhile": 409,
  "changed-meanwhile": 412,
  "is-withdrawn": 409,
  "not-withdrawn": 409,
  "is-erased": 410,
  "same-as-leaver": 422,
  "unknown-step": 404,
  "unknown-mail": 404,
  "has-no-mail": 409,
  "not-sent-yet": 409,
  "sent-already": 409,
  "step-is-over": 409,
  "settings-missing": 409,
  "no-mail-to-leaver": 409,
  "interview-in-past": 422,
  "interview-after-deletion": 422,
  "body-too-large": 413,
  "unsupported-content-type": 415,
  "invalid-fields": 422,
  "key-reused": 422,
  fault: 500,
};
const ID = "0123456789abcdef0123456789abcdef";

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.entries(STATUSES))("%s is told in full (%d)", (code, status) => {
    const details = { given: "12", allowed: "34", count: "5", lastDay: "2027-02-19" };
    const answer = answerTo(new Problem(code as ProblemCode, details), told(language));
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      "content-type": "application/problem+json",
      "content-language": language,
      "cache-control": "no-store",
    });
    const body = JSON.parse(answer.body ?? "");
    expect(body).toEqual({
      type: `urn:totziens:problem:${code}`,
      title: expect.stringMatching(/\S/),
      status,
      detail: expect.not.stringMatching(/[{}]|undefined/),
    });
  });

  test("what is missing has a word of its own", () => {
    const answer = answerTo(new Problem("unsupported-content-type", { given: "" }), told(language));
    expect(JSON.parse(answer.body ?? "").detail).toMatch(/: (niets|nothing)\./);
  });
});

test("no two languages say the same by accident", () => {
  for (const code of Object.keys(STATUSES) as ProblemCode[]) {
    const [nl, en] = LANGUAGES.map((language) =>
      JSON.parse(answerTo(new Problem(code), told(language)).body ?? ""),
    );
    expect(nl.detail).not.toBe(en.detail);
  }
});

test.each(REFUSALS)("the refusal %s of a rule is a problem and no fault", (code) => {
  expect(answerTo(new Refusal(code), told("nl")).statusCode).toBeLessThan(500);
});

test("a problem about another departure links to it", () => {
  const answer = answerTo(new Refusal("already-recorded", { departureId: ID }), told("nl"));
  expect(answer.headers?.location).toBe(`/departures/${ID}`);
  expect(JSON.parse(answer.body ?? "").departure).toBe(`/departures/${ID}`);
});

test("what is being recorded says when to look again", () => {
  expect(answerTo(new Refusal("being-recorded"), told("nl")).headers?.["retry-after"]).toBe("60");
});

test("a fault of ours shows nothing of itself", () => {
  const answer = answerTo(new TypeError("secret of s.bakker@delinde.example"), told("en"));
  expect(answer.statusCode).toBe(500);
  expect(JSON.stringify(answer)).not.toMatch(/secret|bakker|TypeError|\.ts/);
});

test("a problem can show the departure as it is now", () => {
  const shows = { members: { departure: { edition: 3 } }, headers: { etag: '"3"' } };
  const answer = answerTo(new Problem("changed-meanwhile", {}, shows), told("nl"));
  expect(answer.headers?.etag).toBe('"3"');
  expect(JSON.parse(answer.body ?? "")).toMatchObject({ status: 412, departure: { edition: 3 } });
});

function told(language: Language): ProblemText {
  return { language, route: "POST /departures" };
}
