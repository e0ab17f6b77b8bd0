import { LANGUAGES } from "../../lambdas/departure/model/plan.ts";
import { DESK_ROUTES, navigationOf } from "../../lambdas/desk/pages.ts";
import type { DeskRole } from "../../lambdas/desk/rights.ts";
import { routeKey } from "../../lambdas/http/routes.ts";
import { DESK_WORDS } from "../../lambdas/words/words.ts";

test.each(LANGUAGES)("each place with a name in %s leads to a page", (language) => {
  const { places } = DESK_WORDS[language];
  const inNavigation = navigationOf("officer", language).map(({ path, name }) => [path, name]);
  expect(inNavigation.toSorted()).toEqual(Object.entries(places).toSorted());
});

test("an officer's navigation is in the order of the table of pages; a reader's leaves out what begins a change", () => {
  const paths = (role: DeskRole) => navigationOf(role, "nl").map(({ path }) => path);
  expect(paths("officer")).toEqual([
    "/desk/today",
    "/desk/departures",
    "/desk/departures/new",
    "/desk/replace",
    "/desk/import",
    "/desk/insights",
    "/desk/lessons",
    "/desk/plan",
  ]);
  expect(paths("reader")).toEqual([
    "/desk/today",
    "/desk/departures",
    "/desk/insights",
    "/desk/lessons",
    "/desk/plan",
  ]);
  expect(paths("insights")).toEqual(["/desk/insights"]);
});

test("each route of the desk leads to one page", () => {
  const keys = DESK_ROUTES.map(routeKey);
  expect(new Set(keys).size).toBe(keys.length);
});
