import { randomUUID } from "node:crypto";

/** 32 hexadecimal characters, unused even by earlier runs. */
export function unusedId(): string {
  return randomUUID().replaceAll("-", "");
}
