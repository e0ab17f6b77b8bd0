import { importQueueIn, tableIn } from "./adapters/connected.ts";
import { dynamoImports } from "./adapters/dynamo-imports.ts";
import type { ImportPorts } from "./import/import-ports.ts";
import { type Connect, recorderIn } from "./services.ts";

/** The ports of the function that records imports. */
export const connectImport: Connect<ImportPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recorderIn(environment, options, table),
    imports: dynamoImports(table),
    importQueue: importQueueIn(environment, options),
  };
};
