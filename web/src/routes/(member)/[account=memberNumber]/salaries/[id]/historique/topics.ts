import type { TimelineTopic } from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';

const topics: Record<string, TimelineTopic> = {
  fiche: 'FILE',
  absences: 'ABSENCES',
  suivi: 'FOLLOW_UP',
  visites: 'VISITS',
};

/** What the address asks for; everything for a word that it does not know. */
export function topicOf(url: URL): TimelineTopic | undefined {
  return topics[url.searchParams.get('sujet') ?? ''];
}

export function topicLinks(url: URL) {
  const current = topicOf(url);
  const link = (label: string, word: string) => ({
    ...{ label, href: listAddress(url, { sujet: word }), current: current === topics[word] },
  });
  return [
    link('Tout', ''),
    link('Fiche', 'fiche'),
    link('Absences', 'absences'),
    link('Suivi médical', 'suivi'),
    link('Visites', 'visites'),
  ];
}
