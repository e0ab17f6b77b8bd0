import { likelyField } from "../../../lambdas/use-cases/import-file/column-synonyms.ts";
import { fieldOf } from "../../../lambdas/use-cases/import-file/columns.ts";

test.each([
  ["Roepnaam", "employee.calledName"],
  ["Known as", "employee.calledName"],
  ["Roepnaam van de leidinggevende", "manager.calledName"],
  ["Voornaam", undefined],
])("a column %s is known to be %s", (column, field) => {
  expect(fieldOf(column)).toBe(field);
});

test.each([
  ["that has what people say", "Voornaam", ["Sanne", "Jan-Willem", ""], "employee.calledName"],
  ["of an English system", "First name", ["Aoife"], "employee.calledName"],
  ["of managers", "Roepnaam leidinggevende", ["Fatima"], "manager.calledName"],
  ["that has all first names", "Voornaam", ["Sanne", "Johanna Maria"], undefined],
  ["that has initials", "Voornaam", ["J.M."], undefined],
  ["that has the whole name", "Roepnaam en achternaam", ["Sanne Bakker"], "employee.name"],
])("a column of first names %s may be a called name, or not", (_what, column, cells, field) => {
  expect(likelyField(column, cells)).toBe(field);
});
