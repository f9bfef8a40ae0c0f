import { ServiceSettingsDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { PageServerLoad } from './$types';
import { dispensable } from './dispensable.server';
import { found } from './search';
import { byTheme, unsaidIn, withNoticeUnit } from './words';

export const load: PageServerLoad = async ({ locals, url }) => {
  const answer = await locals.api.query(ServiceSettingsDocument, {}, dispensable);
  const { identitySettings, ...others } = answer.data;
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const settings =
    identitySettings &&
    withNoticeUnit([...identitySettings, ...dispensable.flatMap((part) => others[part] ?? [])]);
  const listed = settings && found(settings, search);
  return {
    search,
    count: listed?.length ?? 0,
    done: url.searchParams.get('fait'),
    missing: missingParts(answer),
    unsaid: unsaidIn(identitySettings ?? []),
    // Null where the right is missing: the page explains it.
    themes: listed && byTheme(listed),
  };
};
