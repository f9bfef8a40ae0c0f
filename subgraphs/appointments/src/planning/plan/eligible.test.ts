import { expect, it } from 'vitest';
import { Eligible } from './eligible.ts';
import { Ground } from './ground.ts';
import { employer, session, visit } from './testing/tiny.ts';

it('finds the same sessions whether all of them are kept or each list is found anew', () => {
  const today = session().day;
  const ground = new Ground({
    today,
    sessions: [session(), session({ day: today + 1, nurse: true }), session({ day: today + 2 })],
    employers: [employer()],
    visits: [
      visit(),
      visit({ units: { physician: 1, nurse: 0 }, latest: today + 1 }),
      visit({ earliest: today + 3 }),
    ],
  });
  const lists = [new Eligible(ground), new Eligible(ground, 0)].map((eligible) =>
    [0, 1, 2].map((number) => {
      eligible.lookAt(number);
      const { from, until } = eligible;
      return [...eligible.session.slice(from, until)].map((at, index) => [
        at,
        eligible.cost[from + index],
      ]);
    }),
  );
  expect(lists[1]).toEqual(lists[0]);
  expect(lists[0]!.map((list) => list.map(([at]) => at))).toEqual([[0, 1, 2], [0, 2], []]);
});
