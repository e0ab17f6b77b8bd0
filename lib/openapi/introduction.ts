/** Applies to all operations; Markdown with paragraphs, lists and `code`. */
export const INTRODUCTION = `For engineers connecting an HR system to Totziens.

Every operation requires \`Authorization: Bearer\` with an access token that has HR’s claim. Bodies are JSON or forms, at most 16 kB, in UTF-8. Forms use dotted names for nested fields (\`employee.name\`); an empty field counts as absent, and a list is a repeated field. Unknown fields are refused, so no data is silently lost.

All changes are idempotent. Errors are \`application/problem+json\` (RFC 9457).`;
