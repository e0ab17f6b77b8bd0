/** Applies to all operations; Markdown with paragraphs, lists and `code`. */
export const INTRODUCTION = `For engineers who connect an HR system to Totziens.

Every operation wants \`Authorization: Bearer\` with an access token with the claim of HR. Bodies are JSON or forms, at most 16 kB, in UTF-8. In a form, groups are written with a dot: \`employee.name\`; an empty field counts as absent, and a list is a repeated field. Unknown fields are refused, so that nothing is dropped silently.

Every change is safe to repeat. Problems are \`application/problem+json\` (RFC 9457).`;
