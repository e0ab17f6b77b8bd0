/** The stylesheets of the pages behind links and of the desk's, by path from the project's root, in cascade order. */
export const STYLESHEETS = {
  links: paths(["pages", "questions", "talk", "card", "plan-page", "sheet"]),
  desk: paths(["pages", "desk", "today", "timeline", "form", "card", "insights", "step", "sheet"]),
} as const;
export type StyleName = keyof typeof STYLESHEETS;

function paths(names: readonly string[]): string[] {
  return names.map((name) => `lib/plan/style/${name}.css`);
}
