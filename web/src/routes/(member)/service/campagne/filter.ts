import { views } from './words';

/** Words of the address for who was reminded. */
export const reminders: Readonly<Record<string, boolean>> = { oui: true, non: false };

/** What the address asks of the list; the page and its file ask the same. */
export function filterOf(url: URL) {
  const view = url.searchParams.get('vue') ?? '';
  const standing = views.find(({ value }) => value === view)?.standing ?? null;
  return {
    search: url.searchParams.get('recherche')?.trim() || null,
    standing: standing && [standing],
    reminded: reminders[url.searchParams.get('relances') ?? ''] ?? null,
  };
}
