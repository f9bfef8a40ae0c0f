import type { ClosureFileQuery } from '$lib/graphql/generated/graphql';

type Calls = NonNullable<NonNullable<ClosureFileQuery['closure']>['appointments']>;
type Account = Pick<NonNullable<Calls[number]['account']>, 'contacts' | 'usersToCall'>;

interface Line {
  id: string;
  firstName: string;
  lastName: string;
  phone: string;
}

/**
 * Whom to call about an appointment, the most concerned first: contacts for the follow-up, users who manage the visits,
 * then the account's other contacts. A number is shown once.
 */
export function linesOf({ contacts, usersToCall }: Account): Line[] {
  const reached = (contacts ?? []).flatMap((contact) =>
    contact.phone ? [{ ...contact, phone: contact.phone }] : [],
  );
  const concerned = reached.filter(({ purposes }) => purposes.includes('FOLLOW_UP'));
  const others = reached.filter((contact) => !concerned.includes(contact));
  const lines = new Map<string, Line>();
  for (const { id, firstName, lastName, phone } of [
    ...concerned,
    ...(usersToCall ?? []),
    ...others,
  ]) {
    const number = phone.replace(/\D/g, '');
    if (!lines.has(number)) lines.set(number, { id, firstName, lastName, phone });
  }
  return [...lines.values()];
}
