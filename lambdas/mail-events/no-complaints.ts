/**
 * Feedback types of SES complaints that are not complaints: a mail moved out of spam, or a missing signature
 * (docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html).
 */
export const NO_COMPLAINTS: readonly string[] = ["not-spam", "auth-failure"];
