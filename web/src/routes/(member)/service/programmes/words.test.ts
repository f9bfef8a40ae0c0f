import { describe, expect, it } from 'vitest';
import { bindingWords, lastUseWords, scopeWords } from './words';

const account = (name: string) => ({ id: name, memberNumber: '0010001', name });
const scope = (identifying: boolean, writing: boolean) => ({
  ...{ scope: 'x:y', label: 'x', matter: 'x', identifying, writing },
});
const plain = (text: string): string => text.replace(/\u00a0|\u202f/g, ' ');

describe('un programme se dit en une ligne', () => {
  it('par ce à quoi il est lié', () => {
    const bound = { firm: null, accounts: [] };
    expect(bindingWords({ ...bound, binding: 'SERVICE' })).toBe('Tout le service');
    expect(bindingWords({ ...bound, binding: 'FIRM', firm: { name: 'Orbecq' } })).toBe(
      'Clients d’Orbecq',
    );
    const accounts = [account('Fournil'), account('Atelier')];
    expect(bindingWords({ ...bound, binding: 'ACCOUNTS', accounts: accounts.slice(0, 1) })).toBe(
      'Fournil',
    );
    expect(plain(bindingWords({ ...bound, binding: 'ACCOUNTS', accounts }))).toBe('2 espaces');
  });

  it('par ce que ses droits ouvrent', () => {
    expect(scopeWords([])).toBe('Aucun droit');
    expect(scopeWords([scope(false, false)])).toBe('Lecture, sans identité');
    expect(scopeWords([scope(true, false), scope(false, true)])).toBe(
      'Lecture et écriture, avec identité',
    );
  });

  it('par sa dernière utilisation', () => {
    expect(lastUseWords(null)).toBe('Jamais');
  });
});
