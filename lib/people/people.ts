import { unknownVerb } from "../command-line.ts";
import { SetupError } from "../setup-error.ts";
import { isPoolRole, POOL_ROLE_NAMES, type PoolRole } from "./roles.ts";

/** The people of a user pool, by the address they sign in with. */
export interface Pool {
  inRole(role: PoolRole): Promise<readonly string[]>;
  /** Creates whoever isn't there, which mails them a first password. True if it did. */
  create(address: string): Promise<boolean>;
  give(address: string, role: PoolRole): Promise<void>;
  take(address: string, role: PoolRole): Promise<void>;
  /** Ends their sign-in everywhere, and deletes them. False if there was nobody. */
  remove(address: string): Promise<boolean>;
}

export interface PeopleFacts {
  readonly pool: Pool;
  /** Addresses of the settings' `answerReaders`. */
  readonly answerReaders: readonly string[];
}

export interface PeopleAsked {
  readonly verb: string | undefined;
  readonly address?: string | undefined;
  readonly role?: string | undefined;
}

/** Does what was asked and says what became true. Throws a sentence if it can't be done. */
export async function changePeople(asked: PeopleAsked, facts: PeopleFacts): Promise<string> {
  return actOf(asked)(asked, facts);
}

/** Throws a sentence about what may not be asked of any pool, so that it is said without signing in. */
export function checkAsked(asked: PeopleAsked): void {
  if (actOf(asked) === list) return;
  addressIn(asked);
  roleIn(asked);
}

function actOf({ verb }: PeopleAsked) {
  const act = verb === undefined ? undefined : VERBS[verb];
  if (act) return act;
  throw new SetupError(`${unknownVerb(verb)}; allowed: ${Object.keys(VERBS).join(", ")}.`);
}

const VERBS: Readonly<Record<string, (asked: PeopleAsked, facts: PeopleFacts) => Promise<string>>> =
  { add, remove, list };

async function add(asked: PeopleAsked, { pool, answerReaders }: PeopleFacts): Promise<string> {
  const address = addressIn(asked);
  const role = roleIn(asked);
  const isNew = await pool.create(address);
  await pool.give(address, role);
  const others = role === "answer-reader" ? await otherRoles(pool, address) : [];
  const hints = role === "answer-reader" ? readerHints(address, { others, answerReaders }) : [];
  return [
    `${address} is ${role} now.`,
    ...(isNew
      ? [
          "AWS has mailed them a first password, valid for seven days. At the first sign-in they choose their own and add an authenticator app.",
        ]
      : []),
    ...hints,
  ].join("\n");
}

/** The role alone opens nothing. */
function readerHints(
  address: string,
  { others, answerReaders }: { others: readonly PoolRole[]; answerReaders: readonly string[] },
): string[] {
  const isNamed = answerReaders.some((each) => isSame(each, address));
  return [
    ...(others.length === 0
      ? ["To sign in they also need a role of their own: add them as officer or reader, too."]
      : []),
    ...(isNamed
      ? []
      : [
          "To read answers, their name and this address must be in answerReaders of plan/settings.yaml, too. Then deploy.",
        ]),
  ];
}

async function otherRoles(pool: Pool, address: string): Promise<PoolRole[]> {
  const roles: PoolRole[] = ["officer", "reader"];
  const people = await Promise.all(roles.map((role) => pool.inRole(role)));
  return roles.filter((_role, index) => people[index]?.some((each) => isSame(each, address)));
}

async function remove(asked: PeopleAsked, { pool }: PeopleFacts): Promise<string> {
  const address = addressIn(asked);
  if (asked.role !== undefined) {
    const role = roleIn(asked);
    const people = await pool.inRole(role);
    if (!people.some((each) => isSame(each, address)))
      throw new SetupError(`${address} is no ${role}. Who is: ${people.join(", ") || "nobody"}.`);
    await pool.take(address, role);
    return [`${address} is ${role} no longer.`, ...(await withoutOfficer(pool))].join("\n");
  }
  if (!(await pool.remove(address)))
    throw new SetupError(`${address} is not in the user pool. Who is: npm run people -- list.`);
  return [
    `${address} can sign in no longer. An open desk ends within five minutes; npm run sessions -- end ends it at once.`,
    ...(await withoutOfficer(pool)),
  ].join("\n");
}

async function withoutOfficer(pool: Pool): Promise<string[]> {
  const officers = await pool.inRole("officer");
  return officers.length > 0 ? [] : ["Nobody is officer now, so nobody can record a departure."];
}

async function list(_asked: PeopleAsked, { pool }: PeopleFacts): Promise<string> {
  const people = await Promise.all(
    POOL_ROLE_NAMES.map(async (role) => ({ role, addresses: await pool.inRole(role) })),
  );
  const width = Math.max(...POOL_ROLE_NAMES.map(({ length }) => length));
  return people
    .map(
      ({ role, addresses }) =>
        `${role.padEnd(width)}  ${addresses.toSorted().join(", ") || "nobody"}`,
    )
    .join("\n");
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function addressIn({ address }: PeopleAsked): string {
  if (address !== undefined && ADDRESS.test(address)) return address.toLowerCase();
  const given = address === undefined ? "Nobody was named" : `"${address}" was named`;
  throw new SetupError(`${given}; allowed: a mail address.`);
}

function roleIn({ role = "officer" }: PeopleAsked): PoolRole {
  if (isPoolRole(role)) return role;
  throw new SetupError(`--role is "${role}"; allowed: ${POOL_ROLE_NAMES.join(", ")}.`);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
