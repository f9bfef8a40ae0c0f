import { describe, expect, it } from 'vitest';
import { effectiveSituations, ownAfter, statedSituations } from './situations.ts';
import type { OwnSituation } from './table.ts';

const added = (code: string, reason: string | null = null): OwnSituation => ({
  ...{ code, effect: 'ADDED', reason },
});
const removed = (code: string, reason: string | null = 'Mi-temps au bureau'): OwnSituation => ({
  ...{ code, effect: 'REMOVED', reason },
});

const post = ['WS_NIGHT', 'WS_LOAD'];

describe('les situations d’un salarié', () => {
  it('sont celles de son poste, avec ce qui lui est propre et sans ce qui lui est retiré', () => {
    expect(effectiveSituations(post, [added('WS_ROAD'), removed('WS_LOAD')])).toEqual([
      'WS_NIGHT',
      'WS_ROAD',
    ]);
  });

  it('ne perdent rien du poste par silence : ce qui n’est pas coché reste hérité', () => {
    expect(ownAfter(post, [], { ticked: [] })).toEqual([]);
    expect(ownAfter(post, [], { ticked: ['WS_NIGHT', 'WS_ROAD'] })).toEqual([added('WS_ROAD')]);
  });

  it('perdent une situation du poste quand quelqu’un la retire et l’écrit', () => {
    const removal = [{ code: 'WS_LOAD', reason: ' Poste aménagé ' }];
    expect(ownAfter(post, [], { ticked: [], removed: removal })).toEqual([
      removed('WS_LOAD', 'Poste aménagé'),
    ]);
  });

  it('reprennent une situation retirée dès qu’elle est cochée de nouveau', () => {
    expect(ownAfter(post, [removed('WS_LOAD')], { ticked: ['WS_LOAD'] })).toEqual([]);
    expect(ownAfter(post, [removed('WS_LOAD')], {})).toEqual([removed('WS_LOAD')]);
  });

  it('gardent la raison d’un ajout quand aucune autre n’est envoyée', () => {
    const before = [added('WS_ROAD', 'Livraisons le samedi')];
    expect(ownAfter(post, before, { ticked: ['WS_ROAD'] })).toEqual(before);
    const reasons = [{ code: 'WS_ROAD', reason: 'Tournées' }];
    expect(ownAfter(post, before, { ticked: ['WS_ROAD'], reasons })).toEqual([
      added('WS_ROAD', 'Tournées'),
    ]);
  });

  it('laissent tomber un retrait que le nouveau poste n’appelle plus, et gardent les ajouts', () => {
    expect(ownAfter(['WS_SCREEN'], [removed('WS_LOAD'), added('WS_ROAD')], {})).toEqual([
      added('WS_ROAD'),
    ]);
  });

  it('disent d’où chacune vient, celles qui sont retirées à la fin', () => {
    const own = [added('WS_ROAD', 'Tournées'), removed('WS_LOAD')];
    expect(statedSituations(post, own).map(({ code, origin }) => `${code} ${origin}`)).toEqual([
      'WS_NIGHT INHERITED',
      'WS_ROAD ADDED',
      'WS_LOAD REMOVED',
    ]);
  });
});

describe('pour toute combinaison de poste, d’ajouts et de retraits', () => {
  const codes = ['WS_NIGHT', 'WS_LOAD', 'WS_ROAD', 'WS_WOOD'];
  const subsets = Array.from({ length: 2 ** codes.length }, (_, bits) =>
    codes.filter((_code, index) => bits & (2 ** index)),
  );

  it('une situation est en vigueur si, et seulement si, le poste ou la personne l’apporte et que rien ne la retire', () => {
    for (const inherited of subsets) {
      for (const more of subsets) {
        for (const less of subsets) {
          const own = [...more.map((code) => added(code)), ...less.map((code) => removed(code))];
          const effective = effectiveSituations(inherited, own);
          const expected = codes.filter(
            (code) => (inherited.includes(code) || more.includes(code)) && !less.includes(code),
          );
          expect(effective).toEqual(expected.sort());
        }
      }
    }
  });

  it('déclarer ce qui est en vigueur ne change rien', () => {
    for (const inherited of subsets) {
      for (const ticked of subsets) {
        for (const less of subsets) {
          const removals = less.map((code) => ({ code, reason: 'Aménagement' }));
          const own = ownAfter(inherited, [], { ticked, removed: removals });
          const effective = effectiveSituations(inherited, own);
          expect(
            effectiveSituations(inherited, ownAfter(inherited, own, { ticked: effective })),
          ).toEqual(effective);
        }
      }
    }
  });
});
