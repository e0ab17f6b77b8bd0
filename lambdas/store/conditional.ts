import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";

/** The table's answer, or undefined when the condition failed. */
export async function ifConditionHolds<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
