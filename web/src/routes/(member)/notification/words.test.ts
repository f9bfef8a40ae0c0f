import { describe, expect, it } from 'vitest';
import { refusalOf } from './words';

const last = (name: string) => ({ code: 'LAST_RECIPIENT' as const, account: { name } });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('pourquoi un réglage n’est pas pris', () => {
  it('nomme l’espace où personne d’autre n’est prévenu', () => {
    expect(plain(refusalOf('Convocations', [last('Le Fournil')]))).toContain(
      'la seule personne prévenue pour Le Fournil.',
    );
  });

  it('en nomme trois et compte les autres', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map(last);
    expect(plain(refusalOf('Convocations', many))).toContain('pour A, B, C et 2 autres.');
  });

  it('nomme le collègue dont on règle les messages', () => {
    expect(plain(refusalOf('Convocations', [last('Le Fournil')], 'Perrine'))).toContain(
      'Perrine est la seule personne prévenue pour Le Fournil.',
    );
  });

  it('ne dit rien quand tout est pris', () => {
    expect(refusalOf('Convocations', [])).toBe('');
  });
});
