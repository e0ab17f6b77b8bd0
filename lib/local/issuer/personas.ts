import { DESK_CLAIM } from "../names.ts";

/** A person who can sign in locally with one click. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly roles: readonly string[];
  /** Shown on the issuer's page. */
  readonly description: string;
}

export const PERSONAS: readonly Persona[] = [
  {
    id: "officer",
    name: "Anneke Visser",
    address: "anneke.visser@delinde.example",
    roles: ["officer"],
    description: "HR officer: sees and does everything, except named answers.",
  },
  {
    id: "reader",
    name: "Bram Mulder",
    address: "bram.mulder@delinde.example",
    roles: ["reader"],
    description: "Reader at HR: sees the same, changes nothing.",
  },
  {
    id: "answer-reader",
    name: "Anouk Vermeer",
    address: "anouk.vermeer@delinde.example",
    roles: ["officer", "answer-reader"],
    description: "HR officer who may also read named answers.",
  },
  {
    id: "works-council",
    name: "Wim Jonker",
    address: "wim.jonker@delinde.example",
    roles: ["insights"],
    description: "Lid ondernemingsraad (works council): sees the insights and nothing else.",
  },
  {
    id: "nobody",
    name: "Sanne de Wit",
    address: "sanne.dewit@delinde.example",
    roles: [],
    description: "Works elsewhere: has no rights at HR's desk.",
  },
];

/** The ID token's claims about them, by scope. */
export const PERSONA_CLAIMS = {
  openid: ["sub", DESK_CLAIM],
  profile: ["name"],
  email: ["email", "email_verified"],
};

export function findPersona(id: string) {
  const persona = PERSONAS.find((each) => each.id === id);
  if (!persona) return undefined;
  const { name, address, roles } = persona;
  const claims = { sub: id, name, email: address, email_verified: true, [DESK_CLAIM]: roles };
  return { accountId: id, claims: () => claims };
}
