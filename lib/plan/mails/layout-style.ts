import type { MailStyle, Shades } from "./look.ts";

/** Styles for narrow screens, which cannot be inline. */
export function narrowStyle(): string {
  return `
    a[x-apple-data-detectors] { color: inherit !important; text-decoration: none !important; }
    @media only screen and (max-width: 480px) {
      .card, .apart { margin: 0 12px !important; }
      .card > table > tbody > tr > td { padding: 24px 20px !important; }
    }
  `;
}

/**
 * The colours of dark mode, in a separate style: Gmail drops a whole style that contains
 * anything unknown. The second half is for Outlook's apps, which mark what they darken.
 */
export function darkStyle(look: MailStyle): string {
  return `
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    @media (prefers-color-scheme: dark) { ${darkRules(look, "").join(" ")} }
    ${darkRules(look, "[data-ogsc] ").join(" ")}
  `;
}

type DarkRule = [selectors: string[], declarations: string];

function darkRules({ dark, light, logo }: MailStyle, under: string): string[] {
  const rules: DarkRule[] = [
    [["body", ".page", ".page > div"], `background-color:${dark.page}`],
    [[".card", ".card > table"], `background:${dark.card};background-color:${dark.card}`],
    [[".copy > div", ".action", ".sample", ".note"], `color:${dark.text}`],
    [[".action"], `background:${dark.action}`],
    [[".sample", ".note"], `background:${dark.sample};border-color:${dark.line}`],
    [[".brand > div", ".action .label", ".link"], `color:${dark.accent}`],
    [[".foot > div", ".sample .label"], `color:${dark.muted}`],
    [[".button td", ".button a"], `background:${dark.accent};color:${dark.onAccent}`],
    // Most logos are drawn for white, many transparent.
    ...(logo === undefined ? [] : [logoRule(light)]),
  ];
  return rules.map(
    ([selectors, declarations]) =>
      `${selectors.map((each) => under + each).join(", ")} { ${declarations.replaceAll(";", " !important;")} !important; }`,
  );
}

function logoRule({ card, text }: Shades): DarkRule {
  return [[".logo img"], `background:${card};color:${text};padding:6px 8px;border-radius:8px`];
}
