/**
 * What the SDK gets for `node:process` in a bundle (`lib/bundling.ts`): to import that reads every property of it, some of which Node
 * makes only then, which is 6 ms of each cold start.
 */
export const { env, versions } = process;
