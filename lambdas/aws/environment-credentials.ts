import { fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * What the SDK's clients get for `@aws-sdk/credential-provider-node` in a bundle (`lib/bundling.ts`): Lambda gives a function its
 * credentials in the environment, and the chain of other places costs 8 to 20 ms of each cold start.
 */
export const defaultProvider = fromEnv;
