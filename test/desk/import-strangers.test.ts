import type { Context } from "aws-lambda";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { deskHandler } from "../../lambdas/desk/handler.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { columnName } from "../../lambdas/use-cases/import-file/columns.ts";
import { FIELD_NAMES } from "../../lambdas/words/field-names.ts";
import { SUBMITTED_AT } from "../api/record/submissions.ts";
import { deskEvent } from "../support/desk-event.ts";
import {
  type DeskVisitor,
  deskVisitor,
  hiddenFields,
  type Seen,
  signIn,
} from "../support/desk-visitor.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { fileOf, handIn, IMPORT, pathOf, rowOf, words } from "./import-pages.ts";

const SCRIPT = '"><script>alert(1)</script>';

let stack: TestStack;
let officer: DeskVisitor;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
  officer = await signIn(stack, "officer");
});
afterAll(() => stack.close());

describe("an import", () => {
  test("is found by nobody but who handed it in, and changed by nobody else", async () => {
    const { path } = await handIn(officer, fileOf([rowOf("Sanne Bakker")]));
    const id = path.split("/").at(-1) ?? "";
    const ports = connectDesk(stack.environment);
    const head = await ports.imports.find(id, stack.now());
    if (!head) throw new Error("It was not kept.");
    const other = "b".repeat(32);
    await ports.imports.create({ ...head, id: other, who: "somebody else" }, [{ rows: [] }]);
    const page = await officer.get(path);
    for (const address of [`${IMPORT}/${other}`, `${IMPORT}/${other}/refused`]) {
      expect((await officer.get(address)).status).toBe(404);
      expect((await (await signIn(stack, "reader")).get(address)).status).toBe(404);
      expect((await deskVisitor(stack).get(address)).status).toBe(401);
    }
    const token = hiddenFields(page.text, path).token ?? "";
    expect((await officer.post(`${IMPORT}/${other}`, { token, do: "record" })).status).toBe(403);
    expect((await ports.imports.find(other, stack.now()))?.started).toBeUndefined();
  });

  test.each(["c".repeat(32), "C".repeat(32), "x", "..%2f..%2fplan", "%00", "constructor"])(
    "that does not exist, %s, is not found",
    async (id) => {
      expect((await officer.get(`${IMPORT}/${id}`)).status).toBe(404);
    },
  );

  test("is not recorded by a reader, nor by a forged form", async () => {
    const read = await handIn(officer, fileOf([rowOf("Vera Vals")]));
    const reader = await signIn(stack, "reader");
    expect((await reader.post(read.path, { do: "record" })).status).toBe(403);
    expect((await officer.post(read.path, { do: "record" })).status).toBe(403);
    expect((await officer.post(read.path, { do: "record" }, "https://x.example")).status).toBe(403);
    expect(words(await officer.get(read.path))).toContain("Er is nog niets vastgelegd");
  });

  test.each(["", "explode", "<script>"])("does nothing where ‘%s’ is asked of it", async (act) => {
    const read = await handIn(officer, fileOf([rowOf("Dirk Doeniets")]));
    const page = await officer.press(read, pathOf(read), { do: act });
    expect(words(page)).toContain("Er is nog niets vastgelegd");
  });

  test.each(["show=everything", "page=0", "page=-1", "page=99999", "page=x", "again=<script>"])(
    "shows its first page where it is asked for %s",
    async (query) => {
      const read = await handIn(officer, fileOf([rowOf("Vraag Vreemd")]));
      const page = await officer.get(`${pathOf(read)}?${query}`);
      expect(page.status).toBe(200);
      expect(words(page)).toContain("Vraag Vreemd");
    },
  );

  test("shows a script in any cell as text, wherever it stands", async () => {
    const header = FIELD_NAMES.map((field) => columnName(field, "nl")).join(";");
    const quoted = `"${SCRIPT.replaceAll('"', '""')}"`;
    const named = [quoted, ...FIELD_NAMES.slice(1).map(() => "")].join(";");
    const all = FIELD_NAMES.map(() => quoted).join(";");
    const good = FIELD_NAMES.map((field) =>
      field.endsWith("name") || field === "department"
        ? quoted
        : ((
            {
              lastDay: "19-2-2027",
              "manager.address": "m@delinde.example",
              "hrContact.address": "h@delinde.example",
            } as Record<string, string>
          )[field] ?? ""),
    ).join(";");
    const read = await handIn(officer, fileOf([named, all, good, `${SCRIPT};x`], { header }));
    const pages = [read, await officer.get(`${read.path}?show=all`)];
    await officer.press(read, read.path, { do: "record" });
    await stack.settle();
    pages.push(await officer.get(read.path), await officer.get(`${read.path}?show=departures`));
    expect(words(pages[2] as Seen)).toContain("1 vertrek vastgelegd");
    for (const { text, headers } of pages) {
      expect(text).not.toContain("<script>alert");
      expect(text).toContain("&lt;script&gt;alert(1)");
      expect(headers.get("content-security-policy")).not.toContain("unsafe-inline");
    }
  });
});

test("a fault tells neither who looks nor the log what stands in a file", async () => {
  const ports = connectDesk(stack.environment);
  const lines: string[] = [];
  logTo((line) => void lines.push(line));
  const handler = deskHandler({
    ...ports,
    imports: { ...ports.imports, find: () => Promise.reject(new Error("Sanne Bakker")) },
  });
  const id = "a".repeat(32);
  const event = deskEvent({
    routeKey: "GET /desk/import/{import}",
    path: `${IMPORT}/${id}`,
    cookies: officer.cookies,
    pathParameters: { import: id },
  });
  const answer = await handler(event, {} as Context);
  logTo(() => undefined);
  expect(answer.statusCode).toBe(500);
  expect(lines).toHaveLength(1);
  for (const text of [answer.body, ...lines]) expect(text).not.toMatch(/Sanne|a{32}/);
});
