/** A department of `plan/settings.yaml` as people write it: `it` is IT, `reception` is Reception. */
export function departmentName(name: string): string {
  const first = name.length <= 3 ? name : name.slice(0, 1);
  return first.toUpperCase() + name.slice(first.length);
}
