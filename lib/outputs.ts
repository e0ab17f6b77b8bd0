/**
 * The stacks' outputs, by description. A value is looked up by its description, since
 * CloudFormation's output names end in a hash.
 */
export const OUTPUTS = {
  url: "Where the API answers.",
  dns: "Put this in the DNS.",
  tokenEndpoint: "Where HR's system asks for a token (grant_type=client_credentials).",
  clientId: "The client id of HR's system; its secret stands in the Cognito console.",
  alarmTopic: "Whoever is to hear of alarms subscribes here.",
} as const;
