import { connectDesk } from "../services.ts";
import { deskHandler } from "./handler.ts";

export const handler = deskHandler(connectDesk(process.env));
