import { startFakeStack } from "./fake-stack.ts";
import { create } from "./schedules.ts";

// Run by restart.test.ts in a process of its own: makes a schedule, says so, and waits to be killed.
const [, , folder = ""] = process.argv;
const { stack } = await startFakeStack({ folder });
await stack.advanceByDays(0.25);
await create(stack);
await stack.accessToken();
console.log(JSON.stringify({ url: stack.url, secret: stack.issuer.clientSecret }));
