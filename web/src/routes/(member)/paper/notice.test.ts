import { describe, expect, it } from 'vitest';
import { noticeLine } from './notice';

const line = (
  notice: { reachedOn: string | null; appealUntil: string | null },
  answerAwaited = false,
) => noticeLine({ ...notice, answerAwaited }, '2026-11-27').replaceAll('\u00a0', ' ');

describe('un avis, en une ligne', () => {
  it('dit sa date certaine, le délai de contestation et la réponse attendue', () => {
    const read = { reachedOn: '2026-11-20', appealUntil: '2026-12-07' };
    expect(line(read)).toBe(
      'Reçu par l’entreprise le 20 novembre 2026, contestable jusqu’au 7 décembre 2026.',
    );
    expect(line(read, true)).toMatch(/, réponse écrite attendue\.$/);
    expect(line({ reachedOn: '2026-11-02', appealUntil: '2026-11-17' })).toBe(
      'Reçu par l’entreprise le 2 novembre 2026, délai de contestation passé le 17 novembre 2026.',
    );
  });

  it('dit qu’il n’est pas ouvert', () => {
    expect(line({ reachedOn: null, appealUntil: null }, true)).toBe(
      'Pas encore ouvert : sa date n’est pas certaine.',
    );
  });
});
