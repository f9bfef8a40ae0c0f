import { describe, expect, it } from 'vitest';
import { groupByDeadline, type DigestLine } from './digest.ts';

const today = '2026-11-26';
const line = (title: string, dueOn: string | null, account = 'Fournil'): DigestLine => ({
  ...{ title, dueOn, account, path: '/' },
});
const shown = (...lines: DigestLine[]) =>
  groupByDeadline(lines, today).map(({ title, lines: those }) => [
    title,
    those.map((each) => each.title),
  ]);

describe('a digest', () => {
  it('tells what is late first, then what comes, then what has no date', () => {
    expect(
      shown(
        line('sans date', null),
        line('dans huit jours', '2026-12-04'),
        line('dans sept jours', '2026-12-03'),
        line('aujourd’hui', today),
        line('hier', '2026-11-25'),
      ),
    ).toEqual([
      ['En retard', ['hier']],
      ['Dans les sept jours', ['aujourd’hui', 'dans sept jours']],
      ['Plus tard', ['dans huit jours']],
      ['Sans échéance', ['sans date']],
    ]);
  });

  it('of one day goes by account, whatever the order in which it was kept', () => {
    const lines = [
      line('b', today, 'Zinguerie'),
      line('a', today, 'Éclairage'),
      line('c', today, 'Atelier'),
    ];
    expect(shown(...lines)).toEqual([['Dans les sept jours', ['c', 'a', 'b']]]);
    expect(shown(...lines.toReversed())).toEqual(shown(...lines));
  });

  it('without lines has no groups', () => {
    expect(shown()).toEqual([]);
  });
});
