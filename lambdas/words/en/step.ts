import type { StepPageWords } from "../nl/step.ts";

export const stepPage: StepPageWords = {
  task: "What has to be done",
  copy: "Copy the text",
  copied: "Copied",
  more: "Do something else with this step",
  back: "Back to the departure",
  isWith: (name, address) => `Now with ${name} (${address}).`,
  skipped: (reason) => `This step was skipped: ${reason.toLowerCase()}.`,
  ask: {
    title: { "send-now": "Send it now?", resend: "Send it once more?" },
    what: {
      "send-now": "This email then goes out at once. It can't be called back.",
      resend: "This email then goes out once more, at once. It can't be called back.",
    },
    to: "To",
    subject: "Subject",
    noAddress: "there's no address yet: the email waits until there is",
    forwarded: "who is asked to pass the email on",
    read: "Read the email",
    yes: { "send-now": "Yes, send it now", resend: "Yes, send it once more" },
    no: "No, back to the step",
  },
  letter: {
    link: "Turn it into a letter",
    title: "The letter",
    what: "Print the letter, or save it as a PDF from the print window. You can type in the box for the address. What you type there isn't kept.",
    print: "Print",
    back: "Back to the step",
    address: "Street, postcode and town",
    subject: "Confirmation of your departure",
  },
};
