/** A mail that SES accepted, whole. */
export interface CapturedMail {
  /** From one, in sending order. */
  readonly number: number;
  readonly messageId: string;
  /** The virtual instant of sending. */
  readonly sentAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly headers: readonly MailHeader[];
  readonly attachments: readonly MailAttachment[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet?: string;
  /** Base64 of the message, if sent raw. */
  readonly raw?: string;
}

export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly contentId?: string;
  readonly inline: boolean;
  /** Base64. */
  readonly content: string;
}

export function recipientsOf({ to, cc, bcc }: CapturedMail): string[] {
  return [...to, ...cc, ...bcc];
}
