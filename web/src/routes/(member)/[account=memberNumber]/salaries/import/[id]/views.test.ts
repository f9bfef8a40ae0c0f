import { describe, expect, it } from 'vitest';
import { viewLinks, viewOf, type ReadImport } from './views';

const counts: ReadImport['counts'] = {
  ...{ create: 678, update: 0, leave: 0, same: 0, error: 2, missing: 0 },
  ...{ done: 0, failed: 0, undone: 0, kept: 0 },
};
const at = (search = ''): URL => new URL(`https://portail.example/import${search}`);

describe('the rows of an import', () => {
  it('open with those that somebody has to correct, which may stand on the last of many pages', () => {
    expect(viewOf(at(), { state: 'READY', counts }).label).toBe('En erreur');
    const shown = viewLinks(at(), { state: 'READY', counts });
    expect(shown.find(({ current }) => current)?.label).toBe('En erreur');
    expect(shown.find(({ label }) => label === 'Toutes')?.href).toContain('vue=toutes');
  });

  it('open with all of them where nobody has to correct any, and where that is asked for', () => {
    const clean = { ...counts, error: 0 };
    expect(viewOf(at(), { state: 'READY', counts: clean }).label).toBe('Toutes');
    expect(viewOf(at(), { state: 'APPLIED', counts }).label).toBe('Toutes');
    expect(viewOf(at('?vue=toutes'), { state: 'READY', counts }).label).toBe('Toutes');
  });
});
