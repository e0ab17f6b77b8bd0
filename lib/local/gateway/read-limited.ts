import type { IncomingMessage } from "node:http";

/** The body exceeds the limit. */
export class TooLarge extends Error {
  override name = "TooLarge";
}

export async function readLimited(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw new TooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
