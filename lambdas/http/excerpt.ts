/** The most of what was sent that an answer shows again. */
const EXCERPT_LIMIT = 100;

/** What somebody typed, short enough to show again. */
export function excerpt(text: string): string {
  const short = text.length > EXCERPT_LIMIT ? `${text.slice(0, EXCERPT_LIMIT - 1)}…` : text;
  return short.toWellFormed();
}
