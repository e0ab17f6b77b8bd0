import type { LayoutFront } from "./mail-source.ts";
import { withPlainTags } from "./tags.ts";

/** What stands around every body in plain text. A Mustache template with the body as a partial. */
export function layoutText(words: LayoutFront): string {
  return withPlainTags(`{{#handOver}}
${words.handOver}

* * *

{{/handOver}}
{{#forDesk}}
${words.greetingDesk}
{{/forDesk}}
{{^forDesk}}
${words.greeting}
{{/forDesk}}

${words.actionLabel}: {{> action}}

{{> body}}

{{#buttons}}
{{label}}: {{url}}

{{/buttons}}
${words.closing}
${words.signature}

{{#toPrivateAddress}}
* * *

${words.objectPrivate}

{{/toPrivateAddress}}
--${" "}
${words.sender}
{{#forManager}}
${words.whyManager}
{{/forManager}}
{{#forLeaver}}
${words.whyLeaver}
{{/forLeaver}}
{{#forDesk}}
${words.whyDesk}
{{/forDesk}}
{{#handOver}}
${words.handOverReply}
{{/handOver}}
{{^handOver}}
${words.reply}
{{/handOver}}
{{^forDesk}}
{{^toPrivateAddress}}
{{^handOver}}
${words.object}
{{/handOver}}
{{/toPrivateAddress}}
{{/forDesk}}
`);
}
