/**
 * What a complaint of SES says where nobody complained: somebody took the mail out of the spam, or a server found no
 * signature (docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html).
 */
export const NO_COMPLAINTS: readonly string[] = ["not-spam", "auth-failure"];
