import { french } from '$lib/format/french';
import { themes } from './criteria.server';

export const verdicts = {
  C: 'Conforme',
  N: 'Non conforme',
  '-': 'Non applicable',
  U: 'Non vérifié',
} as const;

const ways: Record<string, string> = {
  A: 'axe sur chaque écran',
  P: 'parcours dans un navigateur',
  L: 'lecture du code',
};

export interface Criterion {
  number: string;
  verdict: (typeof verdicts)[keyof typeof verdicts];
  /** How it was found out, or why not. */
  how: string;
  subject: string;
}

/** Each theme with its criteria, as the statement shows them. */
export const statement = themes.map(({ name, lines }) => ({
  name: french(name),
  criteria: lines.trim().split('\n').map(criterionIn),
}));

function criterionIn(line: string): Criterion {
  const [number = '', verdict = '', how = '', subject = ''] = line.split(' | ');
  if (!(verdict in verdicts)) throw new Error(`Criterion ${number} has no verdict`);
  const found = verdict === 'C' ? how.split(' ').map((way) => ways[way]) : [how];
  return {
    number,
    verdict: verdicts[verdict as keyof typeof verdicts],
    how: french(found.join(', ')),
    subject: french(subject),
  };
}

/** How many criteria have each verdict, and the share that conforms of those that apply: what was not checked does not. */
export function resultOf(criteria: readonly Pick<Criterion, 'verdict'>[]) {
  const count = (verdict: Criterion['verdict']) =>
    criteria.filter((criterion) => criterion.verdict === verdict).length;
  const counts = {
    conforming: count('Conforme'),
    failing: count('Non conforme'),
    unchecked: count('Non vérifié'),
    elsewhere: count('Non applicable'),
  };
  const applicable = criteria.length - counts.elsewhere;
  // Rounded down: nothing is claimed that does not stand.
  return { ...counts, applicable, percent: Math.floor((counts.conforming / applicable) * 100) };
}
