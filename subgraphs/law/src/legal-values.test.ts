import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { LegalValue } from './legal-value.ts';

/** Every legal value that any module of the package makes, exported or not. */
const made = vi.hoisted((): LegalValue<unknown>[] => []);
vi.mock('./rule.ts', async (original) => {
  const { rule } = await original<typeof import('./rule.ts')>();
  return {
    rule: (...said: Parameters<typeof rule>) => {
      const value = rule(...said);
      made.push(value);
      return value;
    },
  };
});

const folder = new URL('./', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing/'),
  )
  .sort();

/** Numbers that are no law: what each of these files counts. */
const ownNumbers: Record<string, string> = {
  'article-check.ts': 'jours de vérification',
  'ground.ts': 'rang des profils',
  'parameters.ts': 'réglages du service',
  'period.ts': 'un réglage du service comparé',
  'visit-table.ts': 'durées d’usage des visites',
  'civil-date.ts': 'mois d’une année',
  'french.ts': 'mois d’une année',
  'situation-search.ts': 'longueur des mots',
};

/** A source without comments, texts, patterns and legal values. */
function bare(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'|`[^`]*`/g, '')
    .replace(/\/[^/\n]+\/[a-z]+/g, '')
    .replace(/\brule\((?:[^()]|\([^()]*\))*\)/g, '');
}

it('toute valeur légale cite ses articles, le jour de sa lecture, sa validité et sa certitude', async () => {
  for (const file of sources) await import(new URL(file, folder).href);
  expect(made.length).toBeGreaterThan(80);
  for (const each of made) {
    const context = JSON.stringify(each);
    expect(each.basis.length, context).toBeGreaterThan(0);
    for (const text of each.basis) {
      expect(text, context).toMatch(
        /^([LRD]\d{4}-\d+(-\d+)*( [IVX]+)?( \d+°)?$|arrêté du |décret \d{4}-|questions-réponses du )/,
      );
    }
    expect(each.checkedOn, context).toMatch(/^202\d-\d{2}-\d{2}$/);
    expect(each.checkedOn <= '2026-09-27', context).toBe(true);
    expect(each.from >= '2024-01-01', context).toBe(true);
    expect(['confirmed', 'inferred', 'practice', 'uncertain'], context).toContain(each.certainty);
    if (each.until !== undefined) expect(each.until >= each.from, context).toBe(true);
  }
});

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
