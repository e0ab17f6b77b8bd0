import { Temporal } from "temporal-polyfill";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { formToken } from "../../lambdas/desk/form-token.ts";
import { readSession, type Session } from "../../lambdas/desk/session.ts";
import { FILE_LIMIT_BYTES } from "../../lambdas/use-cases/import-file/limits.ts";
import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { deskEvent } from "../support/desk-event.ts";
import { type DeskVisitor, hiddenFields, type Seen, signIn } from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fileOf, HEADER, handIn, IMPORT, rowOf } from "./import-pages.ts";

const SCRIPT = '"><script>alert(1)</script>';

let stack: TestStack;
let officer: DeskVisitor;
let start: Seen;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  officer = await signIn(stack, "officer");
  start = await officer.get(IMPORT);
});
afterAll(() => stack.close());

/** Posts whatever it is to where files are handed in. */
async function posted(
  body: Uint8Array<ArrayBuffer> | FormData | string,
  {
    type,
    cookies = officer.cookies,
  }: { type?: string; cookies?: ReadonlyMap<string, string> } = {},
) {
  const answer = await fetch(`${stack.url}${IMPORT}`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: {
      origin: stack.url,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...(type ? { "content-type": type } : {}),
    },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

function formWith(file: File, token = hiddenFields(start.text, IMPORT).token ?? ""): FormData {
  const form = new FormData();
  form.append("token", token);
  form.append("file", file);
  return form;
}

/** How often anything was kept. */
function savedImports(): number {
  return stack.calls.get("dynamodb.PutItem") ?? 0;
}

const GOOD = fileOf([rowOf("Sanne Bakker")]);

describe("a file is not taken", () => {
  test("from who is not signed in", async () => {
    const { status, text } = await posted(formWith(GOOD), { cookies: new Map() });
    expect(status).toBe(401);
    expect(text).toContain("Inloggen");
  });

  test("from a reader, who has no such form but a good token", async () => {
    const reader = await signIn(stack, "reader");
    const { seals } = connectDesk(stack.environment);
    const event = deskEvent({ routeKey: "GET /desk", cookies: reader.cookies });
    const session = (await readSession(event, seals, Temporal.Now.instant())) as Session;
    const form = formWith(GOOD, formToken(session, IMPORT));
    const { status, text } = await posted(form, { cookies: reader.cookies });
    expect(status).toBe(403);
    expect(text).toContain("Je kunt hier alleen lezen");
  });

  test.each(["", "abc"])("with the token ‘%s’", async (token) => {
    expect((await posted(formWith(GOOD, token))).status).toBe(403);
  });

  test("with the token of another form", async () => {
    const { token = "" } = hiddenFields(start.text, "/desk/sign-out");
    expect((await posted(formWith(GOOD, token))).status).toBe(403);
  });

  test("from elsewhere", async () => {
    const answer = await fetch(`${stack.url}${IMPORT}`, {
      method: "POST",
      body: formWith(GOOD),
      headers: { origin: "https://elsewhere.example" },
    });
    expect(answer.status).toBe(403);
  });

  test.each([
    ["application/x-www-form-urlencoded", "file=x", 415],
    ["text/csv", HEADER, 415],
    ["multipart/form-data", "x", 400],
    ["multipart/form-data; boundary=x", "no form", 400],
    ["multipart/form-data; boundary=x", '--x\r\ncontent-disposition: form-data; name="file"', 400],
  ])("as %s that is none, %j", async (type, body, status) => {
    const answer = await posted(body, { type });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.text).toContain("multipart/form-data");
  });

  test("that is too large, and says how large it may be", async () => {
    const large = new File([new Uint8Array(FILE_LIMIT_BYTES + 1)], "groot.csv");
    const { status, text } = await posted(formWith(large));
    expect(status).toBe(413);
    expect(text).toContain(
      `Je stuurde ${FILE_LIMIT_BYTES + 1} bytes. Toegestaan: ${FILE_LIMIT_BYTES} bytes.`,
    );
  });

  test("of four megabytes, about the most that reaches a function, and says so", async () => {
    const large = new File([new Uint8Array(4 * 1024 * 1024)], "groot.csv");
    const { status, text } = await posted(formWith(large));
    expect(status).toBe(413);
    expect(text).toContain(`Toegestaan: ${FILE_LIMIT_BYTES} bytes.`);
  });

  test.each<[string, File | undefined, string]>([
    ["none", undefined, "Kies eerst een bestand."],
    ["an empty one", new File([], "leeg.csv"), "Het bestand is leeg."],
    [
      "a workbook",
      new File(["PK\x03\x04\x00\x00"], "boek.xlsx"),
      "De eerste regel is niet te lezen.",
    ],
    ["one without rows", fileOf([]), "maar geen rijen"],
    [
      "one without what is needed",
      new File(["Afdeling\nDe Berk\n"], "x.csv"),
      "ontbreken: Naam van de medewerker, Laatste werkdag, Naam van de leidinggevende, Mailadres van de leidinggevende.",
    ],
    [
      "one with too many columns of its own",
      fileOf([`${rowOf("Sanne")};x;y`], { header: `${HEADER};${"Schoenmaat;".repeat(41)}` }),
      "Deze kolommen kennen we niet: Schoenmaat, ",
    ],
    [
      "one without names of columns",
      fileOf([rowOf("Sanne")], { header: rowOf("Piet") }),
      "De eerste regel lijkt een vertrek.",
    ],
    [
      "one with a column twice",
      fileOf([`${rowOf("Sanne")};x`], { header: `${HEADER};lastDay` }),
      "meer dan één keer voor: lastDay.",
    ],
    [
      "one with scripts for columns",
      fileOf(["x"], { header: `"${SCRIPT.replaceAll('"', '""')}"` }),
      "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
    [
      "one of too many rows",
      fileOf(Array.from({ length: 5001 }, () => "x")),
      "Het bestand heeft 5.001 regels. Toegestaan: 5.000 rijen.",
    ],
  ])("that is %s: nothing is saved", async (_, file, says) => {
    const before = savedImports();
    const page = await handIn(officer, file);
    expect(page.status).toBe(422);
    expect(page.text).toContain(says);
    expect(page.text).toContain('role="alert"');
    expect(page.text).toContain('aria-invalid="true"');
    expect(page.text).not.toContain("<script>alert");
    expect(savedImports()).toBe(before);
  });
});
