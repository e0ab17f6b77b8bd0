import { connectPeople } from "../services.ts";
import { peopleHandler } from "./handler.ts";

export const handler = peopleHandler(connectPeople(process.env));
