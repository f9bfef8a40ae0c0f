import {
  WhoseArePremisesDocument,
  type PlaceInput,
  type PlaceKind,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { textsOf } from '$lib/server/form-texts';

const texts = ['name', 'street', 'postCode', 'city', 'phone', 'accessNotes', 'mobileUnit'] as const;

/** A place as it was typed; an account that nobody knows is named as nobody, and refused as such. */
export async function typedPlace(api: Api, request: Request, fixed: PlaceKind | null) {
  const text = textsOf(await request.formData());
  const kind: PlaceKind = fixed ?? (text('kind') === 'ANNEX' ? 'ANNEX' : 'CENTRE');
  const typed = Object.fromEntries(texts.map((name) => [name, text(name)])) as Record<
    (typeof texts)[number],
    string
  >;
  const memberNumber = text('memberNumber').replace(/\s/g, '');
  const wholeCompany = text('wholeCompany') === 'oui';
  const place: PlaceInput = {
    ...{ kind, ...typed, wholeCompany },
    reservedFor: await accountOf(api, memberNumber),
  };
  return { text, place, values: { ...typed, kind, memberNumber, wholeCompany } };
}

/** Null where nothing was typed: the API says that it is missing. */
async function accountOf(api: Api, memberNumber: string): Promise<string | null> {
  if (memberNumber === '') return null;
  if (!/^\d{7}$/.test(memberNumber)) return 'inconnu';
  const { data } = await api.query(WhoseArePremisesDocument, { memberNumber });
  return data.memberAccount?.id ?? 'inconnu';
}
