import { describe, expect, it } from 'vitest';
import { tidy } from './typed-text.ts';

describe('un texte saisi', () => {
  it.each([
    ['  Le   Goff ', 'Le Goff'],
    ['Le\u00a0Goff\t', 'Le Goff'],
    ['Le\r\nGoff', 'Le Goff'],
    ['Franc\u0327oise', 'Françoise'],
    ['Du\u00adpont', 'Dupont'],
    ['\u202eFroid', 'Froid'],
    ['Du\0pont', 'Du pont'],
    ['\u200b', ''],
    ['L’Éléouët-d’Arc', 'L’Éléouët-d’Arc'],
  ])('%j devient « %s »', (typed, meant) => {
    expect(tidy(typed)).toBe(meant);
  });
});
