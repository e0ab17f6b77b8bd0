import { dangerouslyAsIs, type Markup } from "./markup.ts";

/** A low sun above the horizon, with its light on the way towards you. */
const SHAPES =
  '<rect width="32" height="32" rx="9" fill="#a23f22"/><path d="M6 18a10 10 0 0 1 20 0z" fill="#ffd9b8"/><path d="M9 22h14M12 26h8" stroke="#ffd9b8" stroke-width="2.4" stroke-linecap="round"/>';

/** The logo, beside the name; hidden from screen readers. */
export const MARK: Markup = dangerouslyAsIs(
  `<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">${SHAPES}</svg>`,
);

/** The logo as favicon. */
export const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${SHAPES}</svg>`,
)}`;
