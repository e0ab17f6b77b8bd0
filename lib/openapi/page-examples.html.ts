import { html, type Markup } from "../../lambdas/http/markup.ts";
import { PARAMETERS } from "./headers.ts";
import type { MediaType } from "./make-document.ts";

/** Each example as a command to paste. */
export function exampleCommands({
  method,
  path,
  body,
}: {
  readonly method: string;
  readonly path: string;
  readonly body: MediaType;
}): Markup {
  return html`${Object.values(body.examples ?? {}).map(
    ({ summary, value }) => html`<p>${summary}:</p>
<pre tabindex="0"><code>${command(method, path, value)}</code></pre>`,
  )}`;
}

function command(method: string, path: string, value: object): string {
  const address = path
    .replace("{id}", PARAMETERS.id.example)
    .replace("{step}", PARAMETERS.step.example)
    .replace("{mail}", PARAMETERS.mail.example);
  return [
    `curl -X ${method} "$TOTZIENS${address}" \\`,
    `  -H "Authorization: Bearer $TOKEN" \\`,
    `  -H "Content-Type: application/json" --data '${JSON.stringify(value, undefined, 2)}'`,
  ].join("\n");
}
