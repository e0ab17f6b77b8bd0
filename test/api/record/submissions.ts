/** What HR's system posts: the worked common case, with other fields where a test says so. */
export function submission(changes: object = {}) {
  return {
    employee: EMPLOYEE,
    manager: MANAGER,
    announced: "2027-01-14",
    lastDay: "2027-02-19",
    endOfEmployment: "2027-02-28",
    ...changes,
  };
}

export const EMPLOYEE = {
  name: "Sanne Bakker",
  workAddress: "s.bakker@delinde.example",
  privateAddress: "sanne@thuis.example",
};
export const MANAGER = { name: "Fatima El Idrissi", address: "f.elidrissi@delinde.example" };

/** When the common case is posted. */
export const SUBMITTED_AT = "2027-01-14T15:30";

/** Somebody whom no other test posts. */
export function somebodyElse(changes: object = {}): object {
  number += 1;
  const address = `somebody.${number}@delinde.example`;
  return submission({ employee: { name: `Somebody ${number}`, workAddress: address, ...changes } });
}

let number = 0;

/** The same as a form would post it. */
export function asForm(value: object): string {
  return new URLSearchParams(pairsOf(value)).toString();
}

function pairsOf(value: object, prefix = ""): [string, string][] {
  return Object.entries(value).flatMap(([name, field]): [string, string][] => {
    if (Array.isArray(field)) return field.map((each) => [prefix + name, String(each)]);
    if (typeof field === "object") return pairsOf(field, `${prefix}${name}.`);
    return [[prefix + name, String(field)]];
  });
}
