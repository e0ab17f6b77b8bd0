import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROUTES } from "../lambdas/http/routes.ts";
import type { LocalHandlers } from "../lib/local/handlers.ts";
import type { LocalStack } from "../lib/local/local-stack.ts";
// biome-ignore lint/style/noRestrictedImports: a visitor of the desk, as the tests have one.
import { signIn } from "../test/support/desk-visitor.ts";

const SAMPLES = join(import.meta.dirname, "..", "samples");
const COMMON = readFileSync(join(SAMPLES, "common.json"), "utf8");
const FILE = readFileSync(join(SAMPLES, "departures.csv"));

/** Uses every function for what it is most used for, and says before whose call comes next. */
export async function visit(stack: LocalStack, next: (name: keyof LocalHandlers) => void) {
  const token = await stack.accessToken();
  const asHr = (path: string, request: RequestInit = {}) =>
    fetch(`${stack.url}${path}`, {
      ...request,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });

  next("api/record");
  next("webhook");
  const recorded = await asHr(ROUTES.submit.path, { method: "POST", body: COMMON });
  const { id } = (await recorded.json()) as { id: string };
  next("api/list");
  await asHr(ROUTES.list.path);
  next("api/changes");
  const changed = ROUTES.change.path.replace("{id}", id);
  await asHr(changed, { method: "PATCH", body: JSON.stringify({ department: "De Els" }) });
  next("api/insights");
  await asHr(ROUTES.insights.path);
  next("api/document");
  await asHr(ROUTES.document.path);

  next("mailer");
  next("mail-events");
  next("upkeep/sweep");
  next("upkeep/closing");
  await stack.advanceToNextMail();
  next("links");
  await fetch(
    linkIn(
      stack
        .mails()
        .map(({ text }) => text)
        .join("\n"),
    ),
  );
  await stack.sweep();
  await stack.closeAnswers();
  next("upkeep/reconcile");
  await stack.reconcile();
  next("upkeep/publish");
  await stack.publish();

  const officer = await signIn(stack, "officer");
  next("desk");
  await officer.get(`/desk/departures/${id}`);
  const read = await officer.upload(
    await officer.get("/desk/import"),
    "/desk/import",
    new File([FILE], "departures.csv"),
  );
  next("import");
  await officer.press(read, new URL(read.path, stack.url).pathname, { do: "record" });
  await stack.settle();
}

function linkIn(text: string): string {
  const [link] = /http:\/\/localhost:\d+\/links\/\S+/.exec(text) ?? [];
  if (!link) throw new Error("The first mail has no link.");
  return link;
}
