import { type Connect, importQueueIn, recorderIn, tableIn } from "../aws/wiring.ts";
import { dynamoImports } from "../store/dynamo-imports.ts";
import type { ImportPorts } from "../use-cases/imports/import-ports.ts";

/** The ports of the import function. */
export const connectImport: Connect<ImportPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recorderIn(environment, options, table),
    imports: dynamoImports(table),
    importQueue: importQueueIn(environment, options),
  };
};
