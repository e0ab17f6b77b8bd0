import { apiDocumentHandler } from "./handler.ts";
import { loadDocument } from "./load-document.ts";

export const handler = apiDocumentHandler({ loadDocument });
