import { onLambda } from "../../telemetry/fault.ts";
import { apiDocumentHandler } from "./handler.ts";
import { loadDocument } from "./load-document.ts";

export const handler = onLambda(apiDocumentHandler({ loadDocument }));
