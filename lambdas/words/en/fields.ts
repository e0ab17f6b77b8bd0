import type { OwnFieldWords } from "../nl/fields.ts";

export const ownFields: OwnFieldWords = {
  reason: {
    label: "Reason for leaving",
    fact: "Reason",
    among: "the reason",
    hint: "For the figures only. The reason never appears in an email.",
    allowed: "May be empty. For the figures only; never appears in an email.",
    example: "Study",
    choices: {
      "other-employer": "Another employer",
      "other-sector": "Another sector",
      "own-business": "Own business",
      study: "Study",
      workload: "Workload",
      schedule: "Working hours",
      pay: "Pay",
      growth: "Growth",
      team: "Team",
      travel: "Travel time",
      move: "Moving house",
      "care-at-home": "Caring for somebody",
      other: "Something else",
    },
  },
  department: { label: "Department", among: "the department", example: "De Berk" },
  location: { label: "Location", among: "the location", example: "Utrecht" },
};
