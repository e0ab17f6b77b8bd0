/**
 * The size of an item as DynamoDB counts it: names and texts in UTF-8, a number about half a byte per digit and one more,
 * three bytes for a list or map and one for each of its elements
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html).
 */
export function itemSize(item: object): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + bytes(name) + sizeOf(value), 0);
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return bytes(value);
  if (typeof value === "number") return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value))
    return 3 + value.reduce<number>((sum, each) => sum + 1 + sizeOf(each), 0);
  if (value !== null && typeof value === "object")
    return 3 + Object.keys(value).length + itemSize(value);
  return 1;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
