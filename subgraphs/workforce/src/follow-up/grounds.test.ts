import type { FollowUpFacts } from '@vigie/law/facts';
import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { shownGrounds } from './grounds.ts';
import type { FollowUpRow } from './table.ts';

const facts: Omit<FollowUpFacts, 'situations'> = {
  birthDate: '1990-04-02',
  sex: 'FEMALE',
  contract: 'CDI',
  startDate: '2026-12-01',
};

/** Une décision telle que la base la montre à qui lit `readable` de ses motifs confidentiels. */
function seen(
  situations: Parameters<typeof decide>[0]['situations'],
  readable: 'all' | 'none',
): FollowUpRow {
  const { row } = decide({ ...facts, situations }, '2026-11-23');
  return readable === 'all' ? row : { ...row, confidentialGrounds: [] };
}

const codes = (row: FollowUpRow) => shownGrounds(row).map(({ situation }) => situation ?? null);

describe('les motifs d’un suivi', () => {
  it('sont tous donnés, le plus fort d’abord, avec leurs articles', () => {
    const grounds = shownGrounds(seen(['WS_NIGHT', 'WS_WOOD', 'WS_SCREEN'], 'all'));
    expect(grounds.map(({ situation, profile }) => [situation, profile])).toEqual([
      ...[
        ['WS_WOOD', 'SIR'],
        ['WS_NIGHT', 'SIA'],
        ['WS_SCREEN', 'SI'],
      ],
    ]);
    for (const { articles, label, confidential } of grounds) {
      expect(articles.length).toBeGreaterThan(0);
      expect(label).not.toBe('');
      expect(confidential).toBe(false);
    }
  });

  it('confidentiels se lisent à leur rang par qui en a le droit', () => {
    const row = seen(['WS_RQTH', 'WS_WOOD', 'WS_SCREEN'], 'all');
    expect(codes(row)).toEqual(['WS_WOOD', 'WS_RQTH', 'WS_SCREEN']);
    expect(shownGrounds(row)[1]).toMatchObject({ confidential: true, profile: 'SIA' });
  });

  it('confidentiels deviennent « Motif confidentiel » pour les autres, sans rien qui les trahisse', () => {
    const [, , first, second, ...rest] = shownGrounds(
      seen(['WS_RQTH', 'WS_PREG', 'WS_WOOD', 'WS_SCREEN'], 'none'),
    );
    expect(rest).toEqual([]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      ...{
        situation: null,
        label: 'Motif confidentiel',
        profile: null,
        articles: [],
        confidential: true,
      },
    });
    expect(JSON.stringify(first)).not.toMatch(/RQTH|handicapé|enceinte|grossesse|SIA|SIR/);
  });

  it('confidentiels viennent en dernier pour les autres : leur rang dirait leur profil', () => {
    expect(codes(seen(['WS_RQTH', 'WS_SCREEN'], 'none'))).toEqual(['WS_SCREEN', null]);
    expect(codes(seen(['WS_RQTH', 'WS_NIGHT'], 'none'))).toEqual(['WS_NIGHT', null]);
  });

  it('ne comprennent jamais un motif confidentiel parmi ceux que tous lisent', () => {
    for (const code of ['WS_RQTH', 'WS_INVAL', 'WS_PREG'] as const) {
      const { row } = decide({ ...facts, situations: [code] }, '2026-11-23');
      expect(row.grounds).toEqual([]);
      expect(row.hiddenGrounds).toBe(1);
    }
  });
});
