/** The maximum length of an input that is shown again. */
const EXCERPT_LIMIT = 100;

/** An input, shortened to be shown again. */
export function excerpt(text: string): string {
  const short = text.length > EXCERPT_LIMIT ? `${text.slice(0, EXCERPT_LIMIT - 1)}…` : text;
  return short.toWellFormed();
}
