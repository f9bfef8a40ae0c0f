import { describe, expect, it } from 'vitest';
import { from, held, life, owed, start, today, visitOf } from '../testing/life.ts';
import type { WorkingLife } from './working-life.ts';

describe('fin d’exposition et départ (L4624-2-1)', () => {
  const seen = [held('EMA_INIT', '2024-06-20')];
  const asbestos = (until?: string) => from('WS_ASBESTOS', start, until);
  const after = (worker: WorkingLife, day = today) => visitOf(worker, 'POST_EXPO', day);

  it('la visite a lieu dès que possible, le salarié la demande d’un mois avant à six mois après', () => {
    expect(after(life([asbestos('2026-09-30')], seen))).toEqual({
      ...{ kind: 'POST_EXPO', earliest: '2026-08-30', latest: '2027-03-30' },
      performers: ['PHYSICIAN', 'INTERN'],
      deadlines: [
        {
          ...{ earliest: '2026-08-30', latest: '2027-03-30', certainty: 'confirmed' },
          basis: ['L4624-2-1', 'R4624-28-1', 'R4624-28-2'],
          reason:
            'Dès que possible après la fin de l’exposition, le 30 septembre 2026 ; le salarié peut la demander lui-même.',
        },
      ],
    });
  });

  it('s’annonce un mois avant une fin connue, pas plus tôt', () => {
    const ending = life([asbestos('2026-12-21')], seen);
    expect(after(ending, '2026-11-20')).toBeUndefined();
    expect(after(ending, '2026-11-21')?.earliest).toBe('2026-11-21');
  });

  it('faite depuis, elle n’est plus due ; faite pour une exposition d’avant, elle l’est', () => {
    const worker = (day: string) =>
      life([asbestos('2026-09-30')], [...seen, held('POST_EXPO', day)]);
    expect(after(worker('2026-08-30'))).toBeUndefined();
    expect(after(worker('2026-08-29'))?.latest).toBe('2027-03-30');
    const leaving = [...seen, held('POST_PRO', '2026-10-05')];
    expect(after(life([asbestos('2026-09-30')], leaving))).toBeUndefined();
  });

  it('ne concerne que les postes qui étaient à risques particuliers', () => {
    expect(after(life([from('WS_NIGHT', start, '2026-09-30')], seen))).toBeUndefined();
    expect(after(life([from('WS_DRIVING', start, '2026-09-30')], seen))).toBeUndefined();
    expect(after(life([from('WS_DRIVING', start, '2025-09-30')], seen))).toBeDefined();
    const regulated = [from('WS_MINOR_REG', start, '2026-09-30')];
    expect(after(life(regulated, seen))).toBeUndefined();
  });

  it('laisse au dossier médical les expositions finies avant 2024', () => {
    const old = (until: string) => life([from('WS_ASBESTOS', '2015-01-05', until)], seen);
    expect(after(old('2023-12-31'))).toBeUndefined();
    expect(after(old('2024-01-01'))?.latest).toBe('2024-07-01');
  });

  it('deux expositions finies ensemble donnent une visite, deux fins deux raisons', () => {
    const wood = (until: string) => from('WS_WOOD', start, until);
    const together = life([asbestos('2026-09-30'), wood('2026-09-30')], seen);
    expect(after(together)?.deadlines).toHaveLength(1);
    const apart = life([asbestos('2026-09-30'), wood('2026-08-31')], seen);
    expect(after(apart)?.deadlines.map(({ latest }) => latest)).toEqual([
      '2027-02-28',
      '2027-03-30',
    ]);
  });

  it('un départ met fin à l’exposition', () => {
    const leaves = { lastDay: '2026-12-04', retires: false };
    const worker = life([asbestos()], seen, { leaves });
    expect(after(worker)).toMatchObject({ earliest: '2026-11-04', latest: '2027-06-04' });
    const earlier = life([asbestos('2026-10-31')], seen, { leaves });
    expect(after(earlier)?.latest).toBe('2027-04-30');
    const beyond = life([asbestos('2027-10-31')], seen, { leaves });
    expect(after(beyond)?.latest).toBe('2027-06-04');
  });

  it('une retraite demande la visite de fin de carrière avant elle, même longtemps après l’exposition', () => {
    const leaves = { lastDay: '2026-12-31', retires: true };
    const old = from('WS_ASBESTOS', '2015-01-05', '2019-12-31');
    const worker = life([old], [held('VIP_INIT', '2024-06-20')], { leaves });
    expect(visitOf(worker, 'POST_PRO')).toMatchObject({
      ...{ earliest: null, latest: '2026-12-31', performers: ['PHYSICIAN', 'INTERN'] },
      deadlines: [
        {
          basis: ['L4624-2-1', 'R4624-28-1', 'R4624-28-3'],
          reason: 'Avant le départ à la retraite d’un salarié qui a relevé du suivi renforcé.',
        },
      ],
    });
    expect(after(life([asbestos()], seen, { leaves }))).toBeUndefined();
    const done = life([old], [held('POST_PRO', '2026-11-02')], { leaves });
    expect(visitOf(done, 'POST_PRO')).toBeUndefined();
    const never = life(['WS_NIGHT'], [held('VIP_INIT', '2024-06-20')], { leaves });
    expect(visitOf(never, 'POST_PRO')).toBeUndefined();
    const leaving = life([old], [], { leaves: { ...leaves, retires: false } });
    expect(visitOf(leaving, 'POST_PRO')).toBeUndefined();
    const future = (day: string) => life([from('WS_ASBESTOS', day)], seen, { leaves });
    expect(visitOf(future('2026-11-22'), 'POST_PRO')).toBeUndefined();
    expect(visitOf(future('2026-11-21'), 'POST_PRO')).toBeDefined();
    expect(visitOf(life([old], [], { leaves }), 'POST_PRO')).toBeDefined();
  });

  it('personne ne doit une visite après son départ', () => {
    const leaves = { lastDay: '2028-06-20', retires: false };
    const worker = life(['WS_WOOD'], [held('EMA_INIT', '2024-06-20')], { leaves });
    expect(owed(worker)).toEqual(['VI 2026-06-20', 'EMA_PERIO 2028-06-20']);
    const sooner = { ...worker, leaves: { ...leaves, lastDay: '2028-06-19' } };
    expect(owed(sooner)).toEqual(['VI 2026-06-20']);
  });
});
