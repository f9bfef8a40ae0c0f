import type {
  ImportOutcome,
  ImportQuery,
  ImportRowsQuery,
  ImportRowState,
} from '$lib/graphql/generated/graphql';
import { listAddress } from '$lib/ui/list/pagination';

export type ReadImport = NonNullable<ImportQuery['import']>;
export type ImportRow = NonNullable<
  NonNullable<ImportRowsQuery['import']>['rows']
>['edges'][number]['node'];

interface View {
  word: string;
  label: string;
  outcome?: ImportOutcome;
  state?: ImportRowState;
  count: (counts: ReadImport['counts']) => number;
}

const all: View = {
  word: 'toutes',
  label: 'Toutes',
  count: ({ create, update, leave, same, error, missing }) =>
    create + update + leave + same + error + missing,
};

const errors: View = {
  word: 'erreurs',
  label: 'En erreur',
  outcome: 'ERROR',
  count: ({ error }) => error,
};

/** What rows come to, before they are applied. */
const outcomes: readonly View[] = [
  all,
  errors,
  { word: 'a-creer', label: 'À créer', outcome: 'CREATE', count: ({ create }) => create },
  { word: 'a-jour', label: 'À mettre à jour', outcome: 'UPDATE', count: ({ update }) => update },
  { word: 'a-sortir', label: 'À sortir', outcome: 'LEAVE', count: ({ leave }) => leave },
  { word: 'identiques', label: 'Identiques', outcome: 'SAME', count: ({ same }) => same },
  {
    word: 'non-declares',
    label: 'Non déclarés',
    outcome: 'MISSING',
    count: ({ missing }) => missing,
  },
];

/** What became of them, afterwards. */
const results: readonly View[] = [
  all,
  { word: 'faites', label: 'Appliquées', state: 'DONE', count: ({ done }) => done },
  { word: 'echecs', label: 'Non appliquées', state: 'FAILED', count: ({ failed }) => failed },
  { word: 'annulees', label: 'Annulées', state: 'UNDONE', count: ({ undone }) => undone },
  { word: 'gardees', label: 'Non annulées', state: 'KEPT', count: ({ kept }) => kept },
  { word: 'en-erreur', label: 'En erreur', outcome: 'ERROR', count: ({ error }) => error },
];

const views = [...outcomes, ...results];

type Told = Pick<ReadImport, 'state' | 'counts'>;

/** The view that an address asks for; otherwise the rows that somebody has to correct, or all where nobody has to. */
export function viewOf(url: URL, { state, counts }: Told): View {
  const word = url.searchParams.get('vue');
  return (
    views.find((view) => view.word === word) ??
    (state === 'READY' && counts.error > 0 ? errors : all)
  );
}

/** Views as links, those without a row left out unless it is the one that is open. */
export function viewLinks(url: URL, record: Told) {
  const { state, counts } = record;
  const current = viewOf(url, record);
  const shown = ['APPLIED', 'UNDOING', 'UNDONE'].includes(state) ? results : outcomes;
  return shown
    .filter((view) => view === current || view === all || view.count(counts) > 0)
    .map((view) => ({
      label: view.label,
      count: view.count(counts),
      href: listAddress(url, { vue: view.word }),
      current: view === current,
    }));
}
