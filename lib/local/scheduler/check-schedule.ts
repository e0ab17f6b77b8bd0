import type { CreateScheduleCommandInput } from "@aws-sdk/client-scheduler";
import { AwsError } from "../aws-error.ts";

const NAME = /^[0-9a-zA-Z-_.]{1,64}$/;
const ARN = /^arn:aws[^:]*:[^:]+:[^:]*:[^:]*:.+$/;
const ROLE = /^arn:aws[^:]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const DEAD_LETTER_QUEUE = /^arn:aws[^:]*:sqs:[^:]+:\d{12}:[a-zA-Z0-9_-]+$/;
const INPUT_BYTES = 256 * 1024;

/**
 * Refuses what EventBridge Scheduler refuses, as far as its API reference documents it.
 * Source: docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
 */
export function checkSchedule(input: CreateScheduleCommandInput): void {
  const { Name = "", Target, FlexibleTimeWindow, RetryPolicy } = { ...input, ...input.Target };
  const checks: readonly [holds: boolean, problem: string][] = [
    [NAME.test(Name), "'name' must satisfy ^[0-9a-zA-Z-_.]+$ and be 1 to 64 characters long"],
    [ARN.test(Target?.Arn ?? ""), "'target.arn' must be an ARN"],
    [ROLE.test(Target?.RoleArn ?? ""), "'target.roleArn' must be the ARN of a role"],
    [
      isWindow(FlexibleTimeWindow),
      "'flexibleTimeWindow' must be OFF, or FLEXIBLE with 1 to 1440 minutes",
    ],
    [isInput(Target?.Input), "'target.input' must be well-formed JSON of at most 256 KB"],
    [
      isDeadLetterQueue(Target?.DeadLetterConfig?.Arn),
      "'target.deadLetterConfig.arn' must be the ARN of a standard queue",
    ],
    [within(RetryPolicy?.MaximumRetryAttempts, 0, 185), "'maximumRetryAttempts' must be 0 to 185"],
    [
      within(RetryPolicy?.MaximumEventAgeInSeconds, 60, 86_400),
      "'maximumEventAgeInSeconds' must be 60 to 86400",
    ],
    [
      isOneOf(input.ActionAfterCompletion, ["NONE", "DELETE"]),
      "'actionAfterCompletion' must be NONE or DELETE",
    ],
    [isOneOf(input.State, ["ENABLED", "DISABLED"]), "'state' must be ENABLED or DISABLED"],
  ];
  const problems = checks.filter(([holds]) => !holds).map(([, problem]) => problem);
  if (problems.length > 0) {
    throw new AwsError(
      "ValidationException",
      `${problems.length} validation error detected: ${problems.join("; ")}.`,
    );
  }
}

function isWindow(window: CreateScheduleCommandInput["FlexibleTimeWindow"]): boolean {
  if (window?.Mode === "OFF") return window.MaximumWindowInMinutes === undefined;
  return window?.Mode === "FLEXIBLE" && within(window.MaximumWindowInMinutes ?? 0, 1, 1440);
}

function isInput(input: string | undefined): boolean {
  if (input === undefined) return true;
  if (input.length === 0 || Buffer.byteLength(input) > INPUT_BYTES) return false;
  try {
    JSON.parse(input);
    return true;
  } catch {
    return false;
  }
}

function isDeadLetterQueue(arn: string | undefined): boolean {
  return arn === undefined || DEAD_LETTER_QUEUE.test(arn);
}

function within(value: number | undefined, least: number, most: number): boolean {
  return value === undefined || (Number.isInteger(value) && value >= least && value <= most);
}

function isOneOf(value: string | undefined, allowed: readonly string[]): boolean {
  return value === undefined || allowed.includes(value);
}
