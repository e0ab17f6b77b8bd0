import { LOOK } from "./look.ts";

/**
 * What cannot stand inline: narrow screens and the dark.
 *
 * The second half is for Outlook's apps, which mark what they darken themselves.
 */
export function layoutStyle(): string {
  return `
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    a[x-apple-data-detectors], u + #body a { color: inherit !important; text-decoration: none !important; }
    @media only screen and (max-width: 480px) {
      .card > table > tbody > tr > td { padding: 26px 20px 24px !important; }
    }
    @media (prefers-color-scheme: dark) { ${darkRules("").join(" ")} }
    ${darkRules("[data-ogsc] ").join(" ")}
  `;
}

function darkRules(under: string): string[] {
  const { dark } = LOOK;
  const rules: [selectors: string[], declarations: string][] = [
    [["body", ".page"], `background-color:${dark.page}`],
    [[".card", ".card > table"], `background:${dark.card};background-color:${dark.card}`],
    [[".card > table > tbody > tr > td"], `border-top-color:${dark.accent}`],
    [[".copy > div", ".action", ".sample", ".note"], `color:${dark.text}`],
    [[".action"], `background:${dark.action}`],
    [[".sample", ".note"], `background:${dark.sample};border-color:${dark.line}`],
    [[".brand > div", ".action .label", ".link"], `color:${dark.accent}`],
    [[".foot > div", ".sample .label"], `color:${dark.muted}`],
    [[".dot"], `color:${dark.line}`],
    [[".button td", ".button a"], `background:${dark.accent};color:${dark.onAccent}`],
  ];
  return rules.map(
    ([selectors, declarations]) =>
      `${selectors.map((each) => under + each).join(", ")} { ${declarations.replaceAll(";", " !important;")} !important; }`,
  );
}
