import { describe, expect, it } from 'vitest';
import { readLine, readReference } from './reference.ts';

describe('un numéro de client', () => {
  it('est un numéro d’adhérent, un SIREN ou un SIRET, avec ou sans espaces', () => {
    expect(readReference(' 001 0004 ')).toEqual({ kind: 'member', value: '0010004' });
    expect(readReference('732 829 320')).toEqual({ kind: 'siren', value: '732829320' });
    expect(readReference('732 829 320 00074')).toEqual({ kind: 'siret', value: '73282932000074' });
  });

  it('n’est rien quand la clé est fausse ou qu’il manque un chiffre', () => {
    for (const text of ['732829321', '001000', 'Boulangerie', '', '73282932000075']) {
      expect(readReference(text)).toBeNull();
    }
  });

  it('peut être suivi du nom que le cabinet donne au client', () => {
    expect(readLine('0010004;Vétérinaire ; Tilleuls')).toEqual({
      typed: '0010004',
      name: 'Vétérinaire ; Tilleuls',
    });
    expect(readLine('0010004')).toEqual({ typed: '0010004', name: '' });
  });
});
