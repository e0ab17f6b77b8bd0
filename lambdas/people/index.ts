import { onLambda } from "../fault.ts";
import { connectPeople } from "../services.ts";
import { peopleHandler } from "./handler.ts";

export const handler = onLambda(peopleHandler(connectPeople(process.env)));
