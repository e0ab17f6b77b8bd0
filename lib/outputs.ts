/**
 * What the stacks tell who deploys them, by the words beside it. Written once: a value is found again by its words, since
 * CloudFormation's own names of outputs end in a hash.
 */
export const OUTPUTS = {
  url: "Where the API answers.",
  dns: "Put this in the DNS.",
  tokenEndpoint: "Where HR's system asks for a token (grant_type=client_credentials).",
  clientId: "The client id of HR's system; its secret stands in the Cognito console.",
  alarmTopic: "Whoever is to hear of alarms subscribes here.",
} as const;
