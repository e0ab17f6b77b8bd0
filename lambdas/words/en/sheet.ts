import type { SheetWords } from "../nl/sheet.ts";

export const sheet: SheetWords = {
  about: (leaver) => `${leaver}’s departure`,
  link: (title) => `${title}: a page to print`,
  how: "Print this page from your browser, or save it as a PDF.",
  print: "Print",
  back: "Back to the step",
};
