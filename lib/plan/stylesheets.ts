/** The look of the pages, by path from the project's root and in the order in which it applies. */
export const STYLESHEETS = ["pages", "desk", "timeline", "form"].map(
  (name) => `lib/plan/style/${name}.css`,
);
