import { connectHrChanges } from "../services.ts";
import { hrChangesHandler } from "./handler.ts";

export const handler = hrChangesHandler(connectHrChanges(process.env));
