/**
 * Who answers for a copy of this site, and how to write to them. The accessibility statement owes it to its readers: the
 * French decree of 24 July 2019 asks for an e-mail address or a form. Whoever puts a copy online says it here, and nowhere else.
 */

export interface Contact {
  /** The organisation, as one would call it. */
  name: string;
  /** `mailto:` and an address, or the address of a form. */
  address: `mailto:${string}` | `https://${string}`;
}

/** Null as long as nobody answers, as in the sources: the statement then says that too. */
export const CONTACT = null as Contact | null;
