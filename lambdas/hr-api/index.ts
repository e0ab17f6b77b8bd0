import { connectHrApi } from "../services.ts";
import { hrApiHandler } from "./handler.ts";

export const handler = hrApiHandler(connectHrApi(process.env));
