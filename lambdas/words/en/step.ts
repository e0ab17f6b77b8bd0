import type { StepPageWords } from "../nl/step.ts";

export const stepPage: StepPageWords = {
  task: "What to do",
  copy: "Copy text",
  copied: "Copied",
  more: "Other actions",
  back: "Back to the departure",
  isWith: (name, address) => `Now with ${name} (${address}).`,
  skipped: (reason) => `This step was skipped: ${reason.toLowerCase()}.`,
  ask: {
    title: { "send-now": "Send it now?", resend: "Send it again?" },
    what: {
      "send-now": "This email goes out straight away. You can’t undo this.",
      resend: "This email goes out again straight away. You can’t undo this.",
    },
    to: "To",
    subject: "Subject",
    noAddress: "no address yet: the email waits until there is one",
    forwarded: "with a request to pass the email on",
    read: "View the email",
    yes: { "send-now": "Yes, send now", resend: "Yes, send again" },
    no: "No, back to the step",
  },
  letter: {
    link: "Make a letter",
    title: "Letter",
    what: "Print the letter, or save it as a PDF from the print window. You can type in the address. We don’t keep it.",
    print: "Print",
    back: "Back to the step",
    address: "Street, postcode and town",
    subject: "Confirmation of your departure",
  },
};
