import { openingIn } from "./layout-html.ts";
import type { LayoutFront } from "./mail-source.ts";
import { withPlainTags } from "./tags.ts";

/** The plain-text layout around every body. A Mustache template with the body as a partial. */
export function layoutText(words: LayoutFront): string {
  return withPlainTags(`{{#handOver}}
${words.handOver}
{{#cardUrl}}

${words.cardLink}: {{cardUrl}}
{{/cardUrl}}

* * *

{{/handOver}}
{{#isReminder}}
${words.reminder}

{{/isReminder}}
{{#isHandedOver}}
{{#isForManager}}
${words.handedOver}
{{/isForManager}}
{{^isForManager}}
${words.handedOverByDesk}
{{/isForManager}}

{{/isHandedOver}}
{{#forDesk}}
${words.greetingDesk}
{{/forDesk}}
{{^forDesk}}
${words.greeting}
{{/forDesk}}

{{#isFirstMail}}
${openingIn(words)}

{{/isFirstMail}}
{{^isChoice}}
{{> actionLabel}}: {{> action}}

{{/isChoice}}
{{> body}}

{{#hasAlso}}
${words.alsoTitle}

${words.alsoText}

{{#also}}
- {{title}}: {{url}}
{{/also}}

{{/hasAlso}}
{{#buttons}}
{{label}}: {{url}}

{{/buttons}}
{{#isNewReader}}
${words.openingHow}

{{/isNewReader}}
${words.closing}
{{^forHr}}
${words.signature}
{{/forHr}}
{{#forHr}}
${words.signatureHr}
{{/forHr}}

{{#toPrivateAddress}}
* * *

${words.objectPrivate}
{{#objectUrl}}

${words.objectLink}: {{objectUrl}}
{{/objectUrl}}

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
{{#forColleague}}
${words.whyColleague}
{{/forColleague}}
{{#forInterviewer}}
${words.whyInterviewer}
{{/forInterviewer}}
{{#forFormer}}
${words.whyFormer}
{{/forFormer}}
{{#forHr}}
{{#ofQuarter}}
${words.whyQuarter}
{{/ofQuarter}}
{{^ofQuarter}}
${words.whyHr}
{{/ofQuarter}}
{{/forHr}}
{{#privacyUrl}}
${words.privacyLink}: {{privacyUrl}}
{{/privacyUrl}}
{{#handOver}}
${words.handOverReply}
{{/handOver}}
{{^handOver}}
{{^forHr}}
${words.reply}
{{/forHr}}
{{/handOver}}
{{#mailsGoOn}}
{{#forManager}}
${words.objectManager}
{{/forManager}}
{{#forLeaver}}
{{^toPrivateAddress}}
{{^handOver}}
${words.objectLeaver}
{{/handOver}}
{{/toPrivateAddress}}
{{/forLeaver}}
{{/mailsGoOn}}
{{#forColleague}}
${words.objectColleague}
{{/forColleague}}
{{#mayDecline}}
${words.objectInterviewer}
{{/mayDecline}}
`);
}
