/** The roles at HR's desk of a stage with a user pool; each is a group there. */
export const POOL_ROLES = {
  officer: "May do everything at HR's desk.",
  reader: "May look at HR's desk, and change nothing.",
  "answer-reader": "Beside officer or reader: may read what leavers answered with their name.",
  insights: "Works council and board: sees the insights at HR's desk, and nothing else.",
} as const;

export type PoolRole = keyof typeof POOL_ROLES;

export const POOL_ROLE_NAMES = Object.keys(POOL_ROLES) as readonly PoolRole[];

export function isPoolRole(name: string): name is PoolRole {
  return Object.hasOwn(POOL_ROLES, name);
}
