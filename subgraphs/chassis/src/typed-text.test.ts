import { describe, expect, it } from 'vitest';
import { tidy, tidyLines } from './typed-text.ts';

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

describe('un texte de plusieurs lignes', () => {
  it('garde ses paragraphes, une ligne vide au plus entre deux', () => {
    expect(tidyLines('  Un\u200b  poste\r\n\n\n\nDeux \n trois\n ')).toBe(
      'Un poste\n\nDeux\ntrois',
    );
  });
});
