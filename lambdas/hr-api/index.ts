import { onLambda } from "../fault.ts";
import { connectHrApi } from "../services.ts";
import { hrApiHandler } from "./handler.ts";

export const handler = onLambda(hrApiHandler(connectHrApi(process.env)));
