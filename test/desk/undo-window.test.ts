import { undoWindow } from "../../lambdas/desk/parts/undo-window.html.ts";
import { html } from "../../lambdas/http/markup.ts";
import { at, departureOf } from "../support/departures.ts";

const shown = (now: string, language: "nl" | "en" = "nl", isKnown = false) =>
  undoWindow(departureOf({ submitted: "2027-01-14T15:30" }), {
    now: at(now),
    language,
    isKnown,
    takeBack: html`<button>Draai terug</button>`,
  }).markup;

test("until nothing can be undone any more it says so, and offers to take it back", () => {
  expect(shown("2027-01-14T15:30")).toContain("Tot 15.40 uur kun je dit ongedaan maken");
  expect(shown("2027-01-14T15:31")).toContain('data-seconds-left="540">9 minuten<');
  expect(shown("2027-01-14T15:39:01")).toContain('data-seconds-left="59">1 minuut<');
  expect(shown("2027-01-14T15:39:01")).toContain("<button>Draai terug</button>");
  expect(shown("2027-01-14T15:31", "en")).toContain("Until 15:40 you can undo this");
});

test("who was mailed before would notice, so that is not denied", () => {
  const text = shown("2027-01-14T15:31", "nl", true);
  expect(text).toContain("Tot 15.40 uur gaat er over dit vertrek vanzelf geen mail weg");
  expect(text).not.toContain("Niemand merkt er iets van");
});

test("a window of ten minutes never says eleven, although its end is in whole seconds", () => {
  expect(shown("2027-01-14T15:29:59")).toContain('data-seconds-left="601">10 minuten<');
});

test("when the window has closed there is nothing to take back", () => {
  expect(shown("2027-01-14T15:40")).toBe("");
  expect(shown("2027-03-01T09:00")).toBe("");
});
