/** Words as HTML, for text and for attributes; Mustache tags hold none of these characters. */
export function escapeMarkup(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
