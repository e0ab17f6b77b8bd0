import { contrast, mix } from "./contrast.ts";

/** The colours of mails and pages in one mode. */
export interface Shades {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly action: string;
  readonly sample: string;
  readonly line: string;
  readonly sun: string;
}

/** Each text colour has a contrast of at least 4.5:1 on all its backgrounds (tested). */
export interface Look {
  readonly light: Shades;
  readonly dark: Shades;
}

export interface MailStyle extends Look {
  /** URL of the logo at the top of each mail; pages have none. */
  readonly logo?: string;
}

/** The default look. */
export const LOOK: Look = {
  light: {
    page: "#f6efe7",
    card: "#ffffff",
    text: "#2d2521",
    muted: "#6a5b52",
    accent: "#a23f22",
    onAccent: "#ffffff",
    action: "#fbeae1",
    sample: "#faf6f1",
    line: "#dcbfae",
    sun: "#e58a55",
  },
  dark: {
    page: "#1a1512",
    card: "#26201c",
    text: "#f2e9e1",
    muted: "#c2b3a8",
    accent: "#f4a486",
    onAccent: "#2a1710",
    action: "#3d2a22",
    sample: "#302823",
    line: "#7a5a4a",
    sun: "#e58a55",
  },
};

/** WCAG 2.2 AA, for text of any size. */
export const READABLE = 4.5;

/** An organisation's look, from its one colour: backgrounds are tinted, and dark mode uses a lighter one. */
export function lookWith(accent: string | undefined, logo?: string): MailStyle {
  const shades = accent === undefined ? LOOK : shadesOf(accent);
  return logo === undefined ? shades : { ...shades, logo };
}

/** The colour's lowest contrast: on light backgrounds and under a button's text. */
export function readabilityOf(accent: string): number {
  return worstContrast(tinted(LOOK.light, accent));
}

function shadesOf(accent: string): Look {
  return { light: tinted(LOOK.light, accent), dark: tinted(LOOK.dark, lightened(accent)) };
}

function tinted(shades: Shades, accent: string): Shades {
  return {
    ...shades,
    accent,
    onAccent: contrast(accent, LOOK.light.card) >= READABLE ? LOOK.light.card : LOOK.dark.onAccent,
    action: mix(shades.card, accent, 0.1),
    line: mix(shades.card, accent, 0.35),
    sun: mix(LOOK.light.card, accent, 0.6),
  };
}

function lightened(accent: string): string {
  const steps = Array.from({ length: 21 }, (_, step) => mix(accent, "#ffffff", step / 20));
  const readable = steps.find((each) => worstContrast(tinted(LOOK.dark, each)) >= READABLE);
  return readable ?? LOOK.dark.accent;
}

function worstContrast({ accent, onAccent, page, card, action, sample }: Shades): number {
  const all = [page, card, action, sample].map((ground) => contrast(accent, ground));
  return Math.min(...all, contrast(onAccent, accent));
}
