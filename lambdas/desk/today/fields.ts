/** The fields of the form that says that something was seen. */
export const SEEN_FIELDS = { departure: "departure", item: "item", do: "do" } as const;
