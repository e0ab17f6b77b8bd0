import { skipStep } from "../../lambdas/departure/changes/close-step.ts";
import { delegateStep } from "../../lambdas/departure/changes/delegate-step.ts";
import type { SheetName } from "../../lambdas/departure/mailings/sheets.ts";
import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { FATIMA } from "../support/interviews.ts";
import { changed, context, lived } from "../support/lives.ts";
import { PLAN } from "../support/plan.ts";
import { pagesOf } from "./in-memory-pages.ts";

const NOW = "2027-01-25T12:00";
const EARLIER = "2027-01-15T12:00";
const BO = { name: "Bo de Wit", address: "bo@delinde.example", language: "nl" } as const;
const LINK = { mailing: "team", for: FATIMA.address } as const;

async function seen(
  departure: Departure,
  page: SheetName,
  link: { mailing: string; for: string } = LINK,
) {
  return (await pagesOf(departure, NOW)).see({ ...link, page });
}

describe("a page to print", () => {
  test.each<[SheetName, string, readonly string[]]>([
    [
      "handover-list",
      "Lijst voor de overdracht",
      ["Op dit papier staan geen gegevens van bewoners en cliënten.", 'class="tick"'],
    ],
    ["announcements", "Berichten over het vertrek", ["gaat bij ons weg", "Fatima El Idrissi, "]],
  ])(
    "opens from any mail to the manager, with the names of this departure: %s",
    async (page, title, says) => {
      const { status, text } = await seen(lived(NOW), page);
      expect(status).toBe(200);
      expect(text).toContain("<h1>Het vertrek van Sanne Bakker</h1>");
      expect(text).toContain(`<h2>${title}</h2>`);
      for (const each of says) expect(text).toContain(each);
      expect(text).not.toMatch(/\{\{|\}\}|undefined|<form/);
    },
  );

  test.each<[SheetName, string]>([
    ["handover-list", "handover"],
    ["announcements", "communicate"],
  ])("is named where its step is told: %s", async (page, step) => {
    const { see } = await pagesOf(lived(NOW), NOW);
    const { text } = await see({ ...LINK, query: { step } });
    expect(text).toMatch(new RegExp(`href="/links/[^"]+/${page}"`));
  });

  test("is in the manager's language", async () => {
    const english = { ...lived(NOW) };
    const manager = { ...FATIMA, language: "en" } as const;
    const people = { ...english.people, manager };
    expect((await seen({ ...english, people }, "handover-list")).text).toContain(
      "<h2>Handover checklist</h2>",
    );
  });

  test("opens for a colleague who has its step, and no other does", async () => {
    const delegated = delegateStep(lived(NOW), "handover", BO, context(NOW));
    const mailing = delegated.mailings.find(({ colleague }) => colleague)?.id ?? "";
    const bo = { mailing, for: BO.address };
    expect((await seen(delegated, "handover-list", bo)).status).toBe(200);
    expect((await seen(delegated, "announcements", bo)).status).toBe(404);
    expect((await seen(delegated, "handover-list")).status).toBe(200);
  });

  test("opens for neither the leaver nor the department IT, and HR's guide behind no link", async () => {
    const departure = lived(NOW);
    const leaver = { mailing: "next-steps", for: departure.people.employee.workAddress ?? "" };
    const it = { mailing: "access", for: PLAN.settings.desks.it ?? "" };
    for (const link of [leaver, it])
      for (const page of ["handover-list", "announcements", "exit-guide"] as const)
        expect((await seen(departure, page, link)).status).toBe(404);
    expect((await seen(departure, "exit-guide")).status).toBe(404);
  });

  test("is closed once its step is skipped, or the departure became one to keep quiet", async () => {
    const skipped = skipStep(lived(EARLIER), "handover", "on-request", context(EARLIER));
    expect((await seen(skipped, "handover-list")).status).toBe(404);
    expect((await seen(skipped, "announcements")).status).toBe(200);
    const quiet = changed(NOW, { kind: "quiet" });
    expect((await seen(quiet, "announcements")).status).toBe(404);
  });

  test("takes nothing: a press shows it again", async () => {
    const { press, present } = await pagesOf(lived(NOW), NOW);
    const before = JSON.stringify(await present());
    const pressed = await press({ ...LINK, page: "handover-list" }, { do: "done" });
    expect(pressed.status).toBe(303);
    expect(pressed.location).toMatch(/\/handover-list$/);
    expect(JSON.stringify(await present())).toBe(before);
  });
});
