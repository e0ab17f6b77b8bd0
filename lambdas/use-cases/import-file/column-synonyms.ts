import type { FieldName } from "../../words/field-names.ts";
import { plain } from "./columns.ts";

/**
 * What personnel systems call our fields, to be offered and never taken without asking: AFAS Profit (GetConnectors on
 * employees and contracts), Visma Nmbrs (support.nmbrs.nl, "Importsheet tab: Werknemers"), Exact Online (REST API,
 * Payroll/Employees), Visma Raet. And what we called them before.
 */
const SYNONYMS: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  "employee.name": [
    "Medewerker",
    "Naam",
    "Naam medewerker",
    "Medewerkersnaam",
    "Werknemer",
    "Naam werknemer",
    "Volledige naam",
    "Roepnaam en achternaam",
    "Employee",
    "Name of the employee",
    "Full name",
    "Name",
  ],
  "employee.calledName": [
    "Roepnaam medewerker",
    "Roepnaam werknemer",
    "Voornaam",
    "KnownAs",
    "Called name",
    "Preferred name",
    "Nickname",
    "First name",
  ],
  "employee.workAddress": [
    "E-mail",
    "E-mailadres",
    "Mailadres",
    "E-mail werk",
    "EmailWerk",
    "Werkmail",
    "Zakelijk e-mailadres",
    "Mail",
    "Business email",
    "Email",
    "Email address",
    "Work email",
    "Work e-mail address of the employee",
  ],
  "employee.privateAddress": [
    "E-mail privé",
    "EmailPrive",
    "Privé e-mail",
    "Privé e-mailadres",
    "Privémail",
    "Private email",
    "Personal email",
    "Private e-mail address of the employee",
  ],
  "employee.language": ["Taal", "Correspondentietaal", "Language"],
  "employee.personnelNumber": [
    "Medewerkernummer",
    "Medewerker-ID",
    "Medewerkercode",
    "Persnr",
    "Pers.nr.",
    "Personeelsnr",
    "Werknemersnummer",
    "EmployeeId",
    "Employee number",
    "Personnel number",
  ],
  announced: ["Aangekondigd", "Datum ontslag", "Datum opzegging", "Opgezegd op", "Notice date"],
  lastDay: ["Laatste dag", "Laatste werkdag op", "Last working day", "Last day"],
  endOfEmployment: [
    "Uit dienst",
    "Datum uit dienst",
    "Datum uitdienst",
    "Uitdienstdatum",
    "Uit dienst per",
    "Einddatum dienstverband",
    "Einddatum contract",
    "EmploymentEnd",
    "End date",
    "Termination date",
  ],
  kind: ["Soort uitdienst", "Type uitdiensttreding", "Ontslagtype"],
  "manager.name": [
    "Leidinggevende",
    "Naam leidinggevende",
    "Manager",
    "Naam manager",
    "Teamleider",
    "Name of the manager",
    "Line manager",
  ],
  "manager.calledName": ["Roepnaam leidinggevende", "Roepnaam manager", "Manager called name"],
  "manager.address": [
    "E-mail leidinggevende",
    "E-mailadres leidinggevende",
    "Mail leidinggevende",
    "Mailadres leidinggevende",
    "E-mail manager",
    "Manager email",
    "E-mail address of the manager",
  ],
  "hrContact.name": [
    "HR-adviseur",
    "P&O-adviseur",
    "HR adviser",
    "HR business partner",
    "Name of the HR contact",
  ],
  "hrContact.address": [
    "E-mail HR-adviseur",
    "HR adviser email",
    "E-mail address of the HR contact",
  ],
  department: [
    "OE",
    "Organisatorische eenheid",
    "Afdelingsnaam",
    "Team",
    "OrgUnitDesc",
    "Organisational unit",
  ],
  reason: ["Reden uitdienst", "Reden uit dienst", "Reden ontslag", "Vertrekreden"],
};

const BY_NAME = new Map<string, FieldName>(
  Object.entries(SYNONYMS).flatMap(([field, names]) =>
    names.map((name) => [plain(name), field as FieldName] as const),
  ),
);

/** The field that a column of another system may be, by its name and by what stands in it. */
export function likelyField(column: string, cells: readonly string[]): FieldName | undefined {
  const field = BY_NAME.get(plain(column));
  const isNumber = cells.length > 0 && cells.every((cell) => /^[A-Z]{0,3}\d+$/i.test(cell.trim()));
  // A column of first names often has all of them, or initials.
  const isOfficial = cells.some((cell) => /[\s.]/.test(cell.trim()));
  if (field === "employee.calledName" && isOfficial) return undefined;
  // In AFAS, `Medewerker` is a number in one list and a name in another.
  return field === "employee.name" && isNumber ? "employee.personnelNumber" : field;
}
