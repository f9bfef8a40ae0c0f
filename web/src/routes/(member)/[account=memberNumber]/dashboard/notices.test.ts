import { describe, expect, it } from 'vitest';
import { noticeToDos } from './notices';

const employee = { id: 'e1', firstName: 'Camille', lastName: 'Lefèvre', usedName: null };
const measures = (notice: {
  reachedOn: string | null;
  appealUntil: string | null;
  answerAwaited: boolean;
}) =>
  noticeToDos(
    {
      openNotices: [
        {
          ...{ id: 'd1', kindLabel: 'Proposition de mesures individuelles' },
          ...{ createdAt: '2026-11-20T15:05:00Z', employee, notice },
        },
      ],
    } as Parameters<typeof noticeToDos>[0],
    '/0012345',
    '2026-11-27',
  );

describe('a notice that waits for the employer', () => {
  it('is opened first: nothing runs before', () => {
    const [toDo] = measures({ reachedOn: null, appealUntil: null, answerAwaited: true });
    expect(toDo).toMatchObject({
      title: '1\u00a0avis médical à ouvrir',
      ...{ date: '2026-11-20', action: 'Ouvrir', href: '/0012345/documents/d1/suites' },
    });
  });

  it('is then answered in writing, and can be contested until a day', () => {
    const read = { reachedOn: '2026-11-20', appealUntil: '2026-12-07' };
    const [awaited] = measures({ ...read, answerAwaited: true });
    expect(awaited).toMatchObject({ action: 'Répondre', date: '2026-12-07' });
    const [answered] = measures({ ...read, answerAwaited: false });
    expect(answered).toMatchObject({ action: 'Voir' });
    expect(answered?.title).toMatch(/contestable$/);
    expect(answered?.detail).toMatch(/jusqu’au 7\u00a0décembre 2026$/);
    const late = { reachedOn: '2026-11-02', appealUntil: '2026-11-17', answerAwaited: true };
    const [still] = measures(late);
    expect(still?.date).toBe('2026-11-27');
    expect(still?.detail?.replace(/\s/g, ' ')).toBe(
      'Dites si vous le suivez. Délai de contestation passé depuis le 17 novembre 2026',
    );
  });

  it('is one of a hundred that are told, and the others are not kept silent', () => {
    const unread = { reachedOn: null, appealUntil: null, answerAwaited: false };
    const of = (count: number) =>
      noticeToDos(
        {
          openNotices: Array.from({ length: count }, (_, index) => ({
            ...{ id: `d${index}`, kindLabel: 'Avis', employee, notice: unread },
            createdAt: '2026-11-20T15:05:00Z',
          })),
        } as unknown as Parameters<typeof noticeToDos>[0],
        '/0012345',
        '2026-11-27',
      ).map(({ id }) => id);
    expect(of(99)).toEqual(['avis-a-ouvrir']);
    expect(of(100)).toEqual(['avis-a-ouvrir', 'avis-suivants']);
  });

  it('is nobody’s without the right to see it', () => {
    expect(
      noticeToDos({ openNotices: null } as Parameters<typeof noticeToDos>[0], '', '2026-11-27'),
    ).toEqual([]);
  });
});
