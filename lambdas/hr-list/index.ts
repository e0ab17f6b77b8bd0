import { connectHrList } from "../services.ts";
import { hrListHandler } from "./handler.ts";

export const handler = hrListHandler(connectHrList(process.env));
