import { randomBytes } from "node:crypto";

/**
 * A submission of HR's system about people of whom nothing is known yet: nobody leaves twice, and what is read about a manager
 * doesn't grow. Their addresses have the form of an id, and every submission is as long.
 */
export function submissionOfOthers(): object {
  const id = randomBytes(16).toString("hex");
  return {
    employee: {
      name: `Sanne ${inLetters(id)}`,
      workAddress: `${id}@delinde.example`,
      language: "nl",
    },
    manager: {
      name: "Fatima El Idrissi",
      address: `${randomBytes(16).toString("hex")}@delinde.example`,
      language: "nl",
    },
    announced: "2027-01-14",
    lastDay: "2027-02-19",
    endOfEmployment: "2027-02-28",
  };
}

function inLetters(id: string): string {
  const letters = id.slice(0, 8).replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));
  return `V${letters}`;
}
