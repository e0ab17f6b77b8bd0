import mjml2html from "mjml";
import type { Language } from "../../../lambdas/departure/model/plan.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { darkStyle, narrowStyle } from "./layout-style.ts";
import type { MailStyle, Shades } from "./look.ts";
import type { LayoutFront } from "./mail-source.ts";
import { withPlainTags } from "./tags.ts";

// No web font: fetching one tells a third party who reads the mail.
const FONTS = "'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const LOGO_HEIGHT = 48;
/** Keeps the first words of the mail out of the preview in the inbox. */
const PREVIEW_END = "&#847;&zwnj;&nbsp;".repeat(40);

/** The HTML layout around every body, for mail clients. A Mustache template with the body as a partial. */
export async function layoutHtml(
  language: Language,
  layout: LayoutFront,
  look: MailStyle,
): Promise<string> {
  const words = Object.fromEntries(
    Object.entries(layout).map(([key, text]) => [key, withPlainTags(escapeMarkup(text))]),
  ) as unknown as LayoutFront;
  const { html } = await mjml2html(source(language, words, look), {
    beautify: false,
    fonts: {},
    validationLevel: "strict",
  });
  return html.replace(/\s*\n\s*/g, "\n").trim();
}

/** Half a sun beside the name, on the line of its last word; decorative, as some clients do not draw it. */
function sunIn({ sun }: Shades): string {
  return `&nbsp;<span class="sun" style="display:inline-block;width:18px;height:9px;border-radius:18px 18px 0 0;background:${sun}"></span>`;
}

/**
 * Its name if images are blocked. No mj-image: that fixes the width, and Outlook would stretch the logo to it;
 * setting only the height keeps its proportions.
 */
function logoIn({ logo, light }: MailStyle): string {
  if (logo === undefined) return "";
  const style = `display:inline-block;border:0;height:auto;width:auto;max-height:${LOGO_HEIGHT}px;max-width:100%;font-size:20px;line-height:1.3;color:${light.text}`;
  return `<mj-text css-class="logo" padding-bottom="14px"><img src="${escapeMarkup(logo)}" alt="{{organisation}}" height="${LOGO_HEIGHT}" style="${style}"></mj-text>`;
}

function source(language: Language, words: LayoutFront, look: MailStyle): string {
  const { light } = look;
  return `<mjml lang="${language}" dir="ltr">
  <mj-head>
    <mj-title>{{> subject}}</mj-title>
    <mj-preview>{{> preview}}${PREVIEW_END}</mj-preview>
    <mj-raw>
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
    </mj-raw>
    <mj-attributes>
      <mj-all font-family="${FONTS}" color="${light.text}" />
      <mj-text font-size="16px" line-height="1.6" padding="0" />
    </mj-attributes>
    <mj-style>${narrowStyle()}</mj-style>
    <mj-raw><style type="text/css">${darkStyle(look)}</style></mj-raw>
  </mj-head>
  <mj-body background-color="${light.page}" width="620px" css-class="page">
    <mj-section padding="28px 28px 14px">
      <mj-column>${logoIn(look)}<mj-text css-class="brand" font-family="Georgia, 'Times New Roman', serif" font-size="24px" line-height="1.2" color="${light.accent}">{{organisation}}${sunIn(light)}</mj-text></mj-column>
    </mj-section>
    <mj-section css-class="card" background-color="${light.card}" border-radius="14px" padding="32px 28px 28px">
      <mj-column>
        <mj-raw>{{#handOver}}</mj-raw>
        <mj-text padding-bottom="24px">${box(light, "note", `${words.handOver}${noteLink(light, "cardUrl", words.cardLink)}`)}</mj-text>
        <mj-raw>{{/handOver}}</mj-raw>
        <mj-raw>{{#isReminder}}</mj-raw>
        <mj-text padding-bottom="24px">${box(light, "note", words.reminder)}</mj-text>
        <mj-raw>{{/isReminder}}{{#isHandedOver}}</mj-raw>
        <mj-text padding-bottom="24px">${box(light, "note", `{{#isForManager}}${words.handedOver}{{/isForManager}}{{^isForManager}}${words.handedOverByDesk}{{/isForManager}}`)}</mj-text>
        <mj-raw>{{/isHandedOver}}</mj-raw>
        <mj-text css-class="copy" padding-bottom="18px">{{#forDesk}}${words.greetingDesk}{{/forDesk}}{{^forDesk}}${words.greeting}{{/forDesk}}</mj-text>
        <mj-raw>{{#isFirstMail}}</mj-raw>
        <mj-text padding-bottom="24px">${box(light, "note", openingIn(words))}</mj-text>
        <mj-raw>{{/isFirstMail}}{{^isChoice}}</mj-raw>
        <mj-text padding-bottom="26px">${actionBox(light)}</mj-text>
        <mj-raw>{{/isChoice}}</mj-raw>
        <mj-text css-class="copy">{{> body}}</mj-text>
        <mj-raw>{{#hasAlso}}</mj-raw>
        <mj-text css-class="copy" padding-bottom="10px">${secondList(light, words)}</mj-text>
        <mj-raw>{{/hasAlso}}{{#buttons}}</mj-raw>
        <mj-button css-class="button" href="{{url}}" background-color="${light.accent}" color="${light.onAccent}" align="left" border-radius="10px" font-size="16px" font-weight="bold" inner-padding="13px 22px" padding="8px 0 8px">{{label}}</mj-button>
        <mj-raw>{{/buttons}}{{#isNewReader}}</mj-raw>
        <mj-text css-class="copy" padding-top="14px" font-size="15px">${words.openingHow}</mj-text>
        <mj-raw>{{/isNewReader}}</mj-raw>
        <mj-text css-class="copy" padding-top="14px">${words.closing}<br /><strong>{{^forHr}}${words.signature}{{/forHr}}{{#forHr}}${words.signatureHr}{{/forHr}}</strong></mj-text>
      </mj-column>
    </mj-section>
    <mj-raw>{{#toPrivateAddress}}</mj-raw>
    <mj-section css-class="apart" padding="16px 0 0">
      <mj-column><mj-text font-size="15px">${box(light, "note", `${words.objectPrivate}${noteLink(light, "objectUrl", words.objectLink)}`)}</mj-text></mj-column>
    </mj-section>
    <mj-raw>{{/toPrivateAddress}}</mj-raw>
    <mj-section padding="22px 28px 40px">
      <mj-column><mj-text css-class="foot" font-size="13px" line-height="1.55" color="${light.muted}">${foot(light, words)}</mj-text></mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
}

function foot(
  { accent }: Shades,
  {
    sender,
    whyManager,
    whyLeaver,
    whyDesk,
    whyColleague,
    whyInterviewer,
    whyFormer,
    whyHr,
    whyQuarter,
    reply,
    handOverReply,
    ...words
  }: LayoutFront,
): string {
  const why = `{{#forManager}} ${whyManager}{{/forManager}}{{#forLeaver}} ${whyLeaver}{{/forLeaver}}{{#forDesk}} ${whyDesk}{{/forDesk}}{{#forColleague}} ${whyColleague}{{/forColleague}}{{#forInterviewer}} ${whyInterviewer}{{/forInterviewer}}{{#forFormer}} ${whyFormer}{{/forFormer}}{{#forHr}}{{#ofQuarter}} ${whyQuarter}{{/ofQuarter}}{{^ofQuarter}} ${whyHr}{{/ofQuarter}}{{/forHr}}`;
  return [
    paragraph(`${sender}${why}`),
    `{{#privacyUrl}}${paragraph(`<a class="link" href="{{privacyUrl}}" style="color:${accent};text-decoration:underline">${words.privacyLink}</a>`)}{{/privacyUrl}}`,
    `{{#handOver}}${paragraph(handOverReply)}{{/handOver}}{{^handOver}}{{^forHr}}${paragraph(reply)}{{/forHr}}{{/handOver}}`,
    // Departments and HR cannot opt out: the mail is their work. A former manager gets no other.
    `{{#mailsGoOn}}{{#forManager}}${paragraph(words.objectManager)}{{/forManager}}{{/mailsGoOn}}`,
    `{{#mailsGoOn}}{{#forLeaver}}{{^toPrivateAddress}}{{^handOver}}${paragraph(words.objectLeaver)}{{/handOver}}{{/toPrivateAddress}}{{/forLeaver}}{{/mailsGoOn}}`,
    `{{#forColleague}}${paragraph(words.objectColleague)}{{/forColleague}}`,
    `{{#mayDecline}}${paragraph(words.objectInterviewer)}{{/mayDecline}}`,
  ].join("");
}

/** Which of the three texts opens a manager's first mail about a departure; all are Mustache. */
export function openingIn({
  opening,
  openingBrief,
  openingOnly,
}: Pick<LayoutFront, "opening" | "openingBrief" | "openingOnly">): string {
  return `{{#isOnlyMail}}${openingOnly}{{/isOnlyMail}}{{^isOnlyMail}}{{#isBriefOpening}}${openingBrief}{{/isBriefOpening}}{{^isBriefOpening}}${opening}{{/isBriefOpening}}{{/isOnlyMail}}`;
}

/** Earlier steps that are still open, each with a link to its place on the page. */
function secondList(
  { accent }: Shades,
  { alsoTitle, alsoText }: Pick<LayoutFront, "alsoTitle" | "alsoText">,
): string {
  const style = `color:${accent};text-decoration:underline`;
  return [
    `<h2 style="margin:28px 0 8px;font-size:18px;line-height:1.35">${alsoTitle}</h2>`,
    `<p style="margin:0 0 8px">${alsoText}</p>`,
    `<ul style="margin:0;padding:0 0 0 22px">{{#also}}<li style="margin:0 0 6px"><a class="link" href="{{url}}" style="${style}">{{title}}</a></li>{{/also}}</ul>`,
  ].join("");
}

/** Below a note, where there is such a page. */
function noteLink({ accent }: Shades, url: "objectUrl" | "cardUrl", label: string): string {
  const style = `color:${accent};text-decoration:underline`;
  return `{{#${url}}}<br><br><a class="link" href="{{${url}}}" style="${style}">${label}</a>{{/${url}}}`;
}

function paragraph(words: string): string {
  return `<p style="margin:0 0 8px">${words}</p>`;
}

/** The one thing to do, for readers who skip the rest. */
function actionBox(light: Shades): string {
  const head = `<p class="label" style="margin:0 0 4px;font-size:13px;line-height:1.4;font-weight:bold;letter-spacing:.04em;color:${light.accent}">{{> actionLabel}}</p>`;
  return table(
    "action",
    `background:${light.action};border-radius:12px;padding:16px 20px 18px`,
    `${head}<p style="margin:0;font-size:18px;line-height:1.45;font-weight:bold">{{> action}}</p>`,
  );
}

/** A notice before or beside the mail itself. */
function box(light: Shades, name: string, words: string): string {
  const style = `background:${light.sample};border:1px solid ${light.line};border-radius:12px;padding:14px 20px;font-size:15px;line-height:1.55`;
  return table(name, style, words);
}

function table(name: string, style: string, content: string): string {
  const ground = /background:(#\w+)/.exec(style)?.[1];
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;border-collapse:separate"><tr><td class="${name}" bgcolor="${ground}" style="${style}">${content}</td></tr></table>`;
}
