import { readsAnswers, roleOf } from "../../lambdas/desk/rights.ts";

const RIGHTS = {
  officer: { name: "roles", value: "officer" },
  reader: { name: "roles", value: "reader" },
  answerReader: { name: "roles", value: "answer-reader" },
  insights: { name: "roles", value: "insights" },
};
const ADDRESS = "anouk.vermeer@delinde.example";
const ANOUK = { roles: ["officer", "answer-reader"], email: ADDRESS };

test.each<[string, readonly string[], ReturnType<typeof roleOf>]>([
  ["an officer who reads answers is an officer", ["officer", "answer-reader"], "officer"],
  ["a reader who reads answers is a reader", ["answer-reader", "reader"], "reader"],
  ["the works council sees the insights", ["insights"], "insights"],
  ["a reader who is in the works council stays a reader", ["insights", "reader"], "reader"],
  ["reading answers beside the insights gives no more", ["insights", "answer-reader"], "insights"],
  ["reading answers alone gives no access to the desk", ["answer-reader"], undefined],
])("%s", (_, roles, role) => {
  expect(roleOf({ roles }, RIGHTS)).toBe(role);
});

test("without a claim in the settings nobody sees the insights alone", () => {
  const { insights: _, ...rights } = RIGHTS;
  expect(roleOf({ roles: ["insights"] }, rights)).toBeUndefined();
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ["the issuer verified the address", { email_verified: true }],
  ["the issuer writes so as text", { email_verified: "true" }],
  ["Entra ID verified its domain", { xms_edov: true }],
  ["Entra ID writes so as a number", { xms_edov: "1" }],
])("somebody with the claim reads answers where %s", (_, claims) => {
  expect(readsAnswers({ ...ANOUK, ...claims }, ADDRESS, RIGHTS)).toBe(true);
});

const VERIFIED = { ...ANOUK, email_verified: true };

test.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
  ["an officer without the claim", { ...VERIFIED, roles: ["officer"] }, ADDRESS],
  ["a reader without the claim", { ...VERIFIED, roles: ["reader"] }, ADDRESS],
  ["nobody's claims", {}, ADDRESS],
  ["an address that nobody vouches for", ANOUK, ADDRESS],
  ["an address that is not verified", { ...ANOUK, email_verified: false }, ADDRESS],
  ["the same, as text", { ...ANOUK, email_verified: "false" }, ADDRESS],
  [
    "a refusal that Entra ID's claim contradicts",
    { ...VERIFIED, email_verified: false, xms_edov: 1 },
    ADDRESS,
  ],
  [
    "a name to sign in with instead of an address",
    { roles: ANOUK.roles, preferred_username: ADDRESS, email_verified: true },
    ADDRESS,
  ],
  ["another address than the session's", { ...VERIFIED, email: "other@delinde.example" }, ADDRESS],
  ["a session without an address", VERIFIED, undefined],
])("%s reads none", (_, claims, address) => {
  expect(readsAnswers(claims, address, RIGHTS)).toBe(false);
});
