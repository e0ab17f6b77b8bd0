import { onLambda } from "../telemetry/fault.ts";
import { connectPeople } from "./connect.ts";
import { peopleHandler } from "./handler.ts";

export const handler = onLambda(peopleHandler(connectPeople(process.env)));
