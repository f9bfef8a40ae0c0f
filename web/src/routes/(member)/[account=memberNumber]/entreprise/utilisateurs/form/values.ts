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
