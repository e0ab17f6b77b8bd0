import { randomUUID } from "node:crypto";

/** 32 hexadecimal characters that nothing has yet, also where an earlier run left its own. */
export function unusedId(): string {
  return randomUUID().replaceAll("-", "");
}
