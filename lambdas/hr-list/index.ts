import { onLambda } from "../fault.ts";
import { connectHrList } from "../services.ts";
import { hrListHandler } from "./handler.ts";

export const handler = onLambda(hrListHandler(connectHrList(process.env)));
