import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";

/** What the table answers, or undefined when the condition did not hold. */
export async function ifConditionHolds<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
