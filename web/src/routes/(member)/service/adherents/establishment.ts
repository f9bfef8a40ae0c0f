import type { textsOf } from '$lib/server/form-texts';

/** What a form tells of an establishment that gets an account, as typed. */
export function establishmentIn(text: ReturnType<typeof textsOf>) {
  return {
    ...{ siret: text('siret'), companyName: text('companyName'), name: text('name') },
    ...{ street: text('street'), postCode: text('postCode'), city: text('city') },
    ...{ activityCode: text('activityCode'), joinedOn: text('joinedOn') },
    activityNomenclature:
      text('activityNomenclature') === 'NAF_2025' ? ('NAF_2025' as const) : ('NAF_REV2' as const),
  };
}

/** Whoever is invited first, as typed. */
export function administratorIn(text: ReturnType<typeof textsOf>) {
  return { firstName: text('firstName'), lastName: text('lastName'), email: text('email') };
}
