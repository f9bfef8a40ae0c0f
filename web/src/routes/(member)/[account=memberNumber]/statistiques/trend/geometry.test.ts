import { describe, expect, it } from 'vitest';
import { axisEnd, columns, path } from './geometry';

describe('le haut de l’axe', () => {
  it.each([
    [0, 2],
    [1, 2],
    [3, 4],
    [7, 8],
    [10, 10],
    [11, 20],
    [55, 60],
    [100, 100],
    [101, 200],
    [812, 1000],
  ])('pour %i au plus, est %i', (highest, end) => {
    expect(axisEnd([[highest]])).toBe(end);
  });

  it('contient des parts empilées, et se passe de ce qui manque', () => {
    expect(axisEnd([[3, 4], [null]])).toBe(8);
  });
});

it('empile les parts d’une période du bas vers le haut, et n’en dessine pas de vides', () => {
  const blocks = columns([[5, 0, 5], [null]], 10);
  expect(blocks).toEqual([
    { series: 0, period: 0, x: 9, y: 50, width: 32, height: 50 },
    { series: 2, period: 0, x: 9, y: 0, width: 32, height: 50 },
  ]);
});

it('laisse un vide dans une ligne là où un chiffre manque', () => {
  const { points, pieces } = path([[100], [50], [null], [0]], 100);
  expect(points.map(({ period, y }) => [period, y])).toEqual([
    [0, 0],
    [1, 50],
    [3, 100],
  ]);
  expect(pieces).toEqual([{ x1: 12.5, y1: 0, x2: 37.5, y2: 50 }]);
});
