/** Whoever is signed in, as the frame names them. */
export interface SignedIn {
  /** First and last name; the address where there is none. */
  name: string;
  /** What they are here, in French. */
  roles: readonly string[];
}

/** The name that a frame shows. */
export function nameOf(user: {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
}): string {
  return [user.firstName, user.lastName].filter(Boolean).join(' ') || (user.email ?? '');
}
