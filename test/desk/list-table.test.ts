import { Temporal } from "temporal-polyfill";
import type { Summary } from "../../lambdas/departure/list/summary.ts";
import type { SignedInRequest } from "../../lambdas/desk/desk-request.ts";
import { listTable } from "../../lambdas/desk/list/list-table.html.ts";
import { LIST_PAGE_WORDS } from "../../lambdas/words/words.ts";
import { at } from "../support/departures.ts";
import { PLAN } from "../support/plan.ts";

test("whose mail does not arrive, and which steps wait too long, is said in words", () => {
  const line: Summary = {
    id: "0".repeat(32),
    status: "running",
    kind: "resignation",
    leaver: "Anna Vos",
    manager: "Bas Smit",
    lastDay: Temporal.PlainDate.from("2027-02-19"),
    next: {
      at: at("2028-01-03T09:00").toZonedDateTimeISO("Europe/Amsterdam"),
      to: "desk:it",
      kind: "notice",
      steps: [],
    },
    openSteps: 3,
    openHrSteps: 1,
    lateSteps: 2,
    untickedSteps: 0,
    waiting: [],
    undeliverable: ["leaver", "desk:it"],
    unwanted: ["manager"],
    isOptedOut: true,
    isPrivateAddressMissing: false,
  };
  const request = { language: "nl", now: at("2027-01-14T10:00") } as SignedInRequest;
  const { markup } = listTable([line], {
    request,
    plan: PLAN,
    state: "running",
    words: LIST_PAGE_WORDS.nl,
  });
  expect(markup).toContain('1 bij HR, 2 bij anderen <span class="badge late">2 te laat</span>');
  expect(markup).toContain("Mail komt niet aan: medewerker");
  expect(markup).toContain("Mail komt niet aan: it");
  expect(markup).toContain("Mail als ongewenst gemeld: leidinggevende");
  expect(markup).toContain("Wil geen mails");
  expect(markup).toContain("maandag 3 januari 2028, 09.00 uur");
  expect(markup).toContain("bericht over een wijziging, aan it");
});
