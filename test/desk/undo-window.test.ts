import { undoWindow } from "../../lambdas/desk/parts/undo-window.html.ts";
import { html } from "../../lambdas/web/markup.ts";
import { at, departureOf } from "../support/departures.ts";

const shown = (now: string, language: "nl" | "en" = "nl") =>
  undoWindow(departureOf({ submitted: "2027-01-14T15:30" }), {
    now: at(now),
    language,
    takeBack: html`<button>Draai terug</button>`,
  }).markup;

test("until nothing can be undone any more it says so, and offers to take it back", () => {
  expect(shown("2027-01-14T15:30")).toContain("Tot 15.40 uur kun je dit terugdraaien");
  expect(shown("2027-01-14T15:31")).toContain('data-seconds-left="540">9 minuten<');
  expect(shown("2027-01-14T15:39:01")).toContain('data-seconds-left="59">1 minuut<');
  expect(shown("2027-01-14T15:39:01")).toContain("<button>Draai terug</button>");
  expect(shown("2027-01-14T15:31", "en")).toContain("Until 15:40 you can take this back");
});

test("when the window has closed there is nothing to take back", () => {
  expect(shown("2027-01-14T15:40")).toBe("");
  expect(shown("2027-03-01T09:00")).toBe("");
});
