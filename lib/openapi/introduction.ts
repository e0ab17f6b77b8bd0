/** Applies to all operations; Markdown with paragraphs, lists and `code`. */
export const INTRODUCTION = `For whoever connects an HR system to Totziens.

Every operation wants \`Authorization: Bearer\` with an access token that speaks for HR. Bodies are JSON or forms, at most 16 kB, in UTF-8. In a form, groups are written with a dot: \`employee.name\`; a field left empty was not filled in, and a list is the field repeated. What is not described here is refused, so that nothing is dropped unseen.

Every change is safe to repeat. Problems are \`application/problem+json\` (RFC 9457).`;
