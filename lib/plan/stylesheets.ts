/** The pages' stylesheets, by path from the project's root, in cascade order. */
export const STYLESHEETS = ["pages", "questions", "desk", "timeline", "form", "talk", "card"].map(
  (name) => `lib/plan/style/${name}.css`,
);
