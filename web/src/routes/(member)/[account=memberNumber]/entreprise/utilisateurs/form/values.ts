/** What the form for a user holds, as typed. */
export interface UserValues {
  firstName: string;
  lastName: string;
  email: string;
  position: string;
  phone: string;
  accessUntil: string;
  roles: string[];
  accountIds: string[];
}

export const emptyUser: UserValues = {
  ...{ firstName: '', lastName: '', email: '', position: '', phone: '', accessUntil: '' },
  roles: [],
  accountIds: [],
};

export function readUser(form: FormData): UserValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    position: text('position'),
    phone: text('phone'),
    accessUntil: text('accessUntil'),
    roles: form.getAll('roles').map(String),
    accountIds: form.getAll('accountIds').map(String),
  };
}

/** A day as the API takes it; undefined for what the calendar does not have. */
export function dayIn(text: string): string | null | undefined {
  if (text === '') return null;
  const day = new Date(`${text}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  return exists && day.toISOString().startsWith(text) ? text : undefined;
}
