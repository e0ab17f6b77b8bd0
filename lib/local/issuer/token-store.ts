import type { Records } from "../records.ts";

/** A stored grant or session. */
interface Payload extends Readonly<Record<string, unknown>> {
  readonly uid?: string;
  readonly userCode?: string;
  readonly grantId?: string;
}

export interface Kept {
  readonly payload: Payload;
  readonly expiresAt?: number;
}

/** The issuer's storage, one per model, in records that survive a restart. */
export function tokenStore(records: Records<Kept>) {
  return (kind: string) => {
    const keyOf = (id: string) => `${kind}:${id}`;
    const isValid = (entry: Kept) => !entry.expiresAt || entry.expiresAt > Date.now();
    const read = (entry: Kept | undefined) => (entry && isValid(entry) ? entry.payload : undefined);
    const where = (matches: (payload: Payload) => boolean) =>
      read(records.values().find(({ payload }) => payload.kind === kind && matches(payload)));

    return {
      async upsert(id: string, payload: Payload, expiresInSeconds?: number) {
        const expiresAt = expiresInSeconds ? Date.now() + expiresInSeconds * 1000 : undefined;
        records.set(keyOf(id), { payload, ...(expiresAt && { expiresAt }) });
      },
      find: async (id: string) => read(records.get(keyOf(id))),
      findByUid: async (uid: string) => where((payload) => payload.uid === uid),
      findByUserCode: async (code: string) => where((payload) => payload.userCode === code),
      async consume(id: string) {
        const entry = records.get(keyOf(id));
        const consumed = Math.floor(Date.now() / 1000);
        if (entry) records.set(keyOf(id), { ...entry, payload: { ...entry.payload, consumed } });
      },
      async destroy(id: string) {
        records.delete(keyOf(id));
      },
      async revokeByGrantId(grantId: string) {
        for (const { payload } of records.values()) {
          if (payload.grantId === grantId) records.delete(keyOf(String(payload.jti)));
        }
      },
    };
  };
}
