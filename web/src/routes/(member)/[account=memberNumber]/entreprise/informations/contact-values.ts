import type { ContactFragment, ContactInput, ContactPurpose } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import type { Fields } from '$lib/server/taken-off';
import { purposes } from './words';

/** A contact as its form shows it. */
export type ContactValues = { purposes: ContactPurpose[] } & Record<
  'firstName' | 'lastName' | 'position' | 'email' | 'phone',
  string
>;

/** What somebody typed of a contact; subjects that do not exist are left out. */
export function readContact(form: FormData): ContactValues & ContactInput {
  const text = textsOf(form);
  return {
    purposes: form
      .getAll('purposes')
      .filter((value): value is ContactPurpose => Object.hasOwn(purposes, String(value))),
    ...{ firstName: text('firstName'), lastName: text('lastName'), position: text('position') },
    ...{ email: text('email'), phone: text('phone') },
  };
}

/** A contact as the form sends it. */
export function contactFields({
  purposes: subjects,
  firstName,
  lastName,
  position,
  email,
  phone,
}: ContactFragment): Fields {
  return [
    ...subjects.map((subject) => ['purposes', subject] as const),
    ...(['firstName', 'lastName', 'position', 'email', 'phone'] as const).map(
      (name) => [name, { firstName, lastName, position, email, phone }[name] ?? ''] as const,
    ),
  ];
}
