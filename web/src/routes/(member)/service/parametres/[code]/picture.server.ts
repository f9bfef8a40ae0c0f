import type { ShownSettingFragment } from '$lib/graphql/generated/graphql';

type Picture = Pick<ShownSettingFragment, 'value' | 'most'>;

/**
 * The picture that a form brings, as the API takes it: a new one, none once it is taken away, the one that stands
 * otherwise; null for one above the limit, which is not worth sending.
 */
export async function pictureOf(form: FormData, { value, most }: Picture): Promise<string | null> {
  const file = form.get('value');
  if (file instanceof File && file.size > 0) {
    if (file.size > (most ?? 0)) return null;
    const bytes = Buffer.from(await file.arrayBuffer());
    return `data:${file.type};base64,${bytes.toString('base64')}`;
  }
  return form.get('retirer') ? '' : value;
}
