import type { DocumentOrigin } from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';

const views: Record<string, DocumentOrigin | undefined> = {
  '': undefined,
  service: 'SERVICE',
  entreprise: 'MEMBER',
};

/** From which side the address asks for documents; both without a word. */
export function originOf(url: URL): DocumentOrigin | undefined {
  const word = url.searchParams.get('vue') ?? '';
  return Object.hasOwn(views, word) ? views[word] : undefined;
}

export function originTabs(url: URL) {
  const current = originOf(url);
  const tab = (label: string, word: string) => ({
    ...{ label, href: listAddress(url, { vue: word }), current: current === views[word] },
  });
  return [
    tab('Tous', ''),
    tab('De votre service', 'service'),
    tab('De votre entreprise', 'entreprise'),
  ];
}
