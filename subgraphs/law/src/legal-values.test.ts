import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it, vi } from 'vitest';
import { checkedOn } from './article-check.ts';
import { addDays } from './civil-date.ts';
import { legalDays } from './legal-days.ts';
import { LAW_DESCRIBED_FROM, type LegalValue } from './legal-value.ts';

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

beforeAll(async () => {
  // Other test files may have loaded the modules before.
  vi.resetModules();
  for (const file of sources) await import(new URL(file, folder).href);
});

it('toute valeur légale cite ses articles, le jour de sa lecture, sa validité et sa certitude', () => {
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
    if (typeof each.value === 'boolean') expect(each.value, context).toBe(true);
    if (each.note !== undefined) expect(each.note, context).toMatch(/^\p{Lu}.*\.$/u);
    if (each.until !== undefined) expect(each.until >= each.from, context).toBe(true);
  }
});

it('ce qui n’est pas confirmé, et ce qui ne vaut que depuis une date, est connu', () => {
  const told = ({ basis, value, certainty, from }: LegalValue<unknown>) =>
    `${basis[0]} ${JSON.stringify(value)} ${certainty} ${from}`;
  const notable = made.filter(
    ({ certainty, from }) => certainty !== 'confirmed' || from !== '2024-01-01',
  );
  expect(notable.map(told).sort()).toEqual([
    'D4153-21 "derogation" uncertain 2024-01-01',
    'D4153-21 "forbidden" inferred 2024-01-01',
    'D4153-21 "notYet" uncertain 2024-01-01',
    'D4153-21 16 uncertain 2024-01-01',
    'D4154-1 "certains travaux exposant au béryllium ou au cadmium" inferred 2024-01-01',
    'L3163-2 "partly" inferred 2024-01-01',
    'L4624-1-1 "le type de suivi est le même pour tous les emplois" uncertain 2024-01-01',
    'L4624-2-2 2022 inferred 2024-01-01',
    'L6315-1 IV 2 confirmed 2025-10-26',
    'R4323-56 60 confirmed 2025-10-01',
    'R4624-31 30 uncertain 2026-06-15',
    'R4624-31 4° {"kind":"REPRISE_NP","days":60} uncertain 2024-01-01',
    'questions-réponses du ministère du travail, 4 novembre 2025 60 confirmed 2025-10-01',
    'questions-réponses du ministère du travail, 4 novembre 2025 ["H0","B0","BS","BC","HC","BE","HE","BP","HP"] inferred 2024-01-01',
  ]);
});

it('chaque article cité, et le jour où quelqu’un l’a comparé à son texte (cas à relire)', async () => {
  const { situationVersions } = await import('./situation.ts');
  const { visitKinds } = await import('./visits.ts');
  const { questionBank } = await import('./questions/bank.ts');
  const citing = [
    made,
    situationVersions,
    Object.values(visitKinds),
    Object.values(questionBank),
  ].flat();
  const cited = new Set(citing.flatMap(({ basis = [] }) => basis));
  const told = Object.fromEntries([...cited].sort().map((text) => [text, checkedOn([text])]));
  const file = new URL('../cases/catalogue/04-articles.json', import.meta.url);
  expect(told).toStrictEqual(JSON.parse(readFileSync(file, 'utf8')));
});

it('chaque jour où quelque chose change est connu de ceux qui décident à nouveau', async () => {
  const { situationVersions } = await import('./situation.ts');
  const dated = [...made, ...situationVersions];
  const days = dated.flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])]);
  const changes = [...new Set(days)].filter((day) => day > LAW_DESCRIBED_FROM).sort();
  expect(changes).toEqual([...legalDays]);
});
