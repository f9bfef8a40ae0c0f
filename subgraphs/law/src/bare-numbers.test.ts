import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing/'),
  )
  .sort();

/** Numbers that are no law: what each of these files counts. */
const ownNumbers: Record<string, string> = {
  'article-check.ts': 'jours de vérification',
  'parameters.ts': 'réglages du service',
  'period.ts': 'un réglage du service comparé',
  'visit-table.ts': 'durées d’usage des visites',
  'civil-date.ts': 'mois d’une année',
  'french.ts': 'mois d’une année',
  'situation-search.ts': 'longueur des mots',
  'questions/ask.ts': 'questions posées au plus',
  'questions/title.ts': 'longueur des mots',
};

/** A source without comments, texts, patterns and legal values. */
function bare(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'|`[^`]*`/g, '')
    .replace(/\/[^/\n]+\/[a-z]+/g, '')
    .replace(/\brule\((?:[^()]|\([^()]*\))*\)/g, '');
}

it('aucune valeur légale ne se fait sans « rule »', () => {
  const makers = sources.filter((file) => /\bcheckedOn:/.test(bare(file)));
  expect(makers).toEqual(['legal-value.ts', 'rule.ts', 'situation.ts', 'situations/row.ts']);
});

it.each(sources.filter((file) => !Object.hasOwn(ownNumbers, file)))(
  'aucun nombre de la loi n’est écrit en clair dans %s',
  (file) => {
    const numbers = bare(file).match(/(?<![\w.])\d+(?:\.\d+)?\b/g) ?? [];
    expect(numbers.filter((number) => number !== '0' && number !== '1')).toEqual([]);
  },
);
