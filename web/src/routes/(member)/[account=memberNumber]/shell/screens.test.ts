import { describe, expect, it } from 'vitest';
import { screenOf } from './screens';

const person = '5c1d0a52-7a52-4b7e-9a0d-0d5f3a3c1e11';

describe('the help of a screen', () => {
  it('is that of the last part of its address that has one', () => {
    expect(screenOf('/0012345')).toBe('accueil');
    expect(screenOf('/0012345/contact')).toBe('accueil');
    expect(screenOf('/0012345/salaries')).toBe('salaries');
    expect(screenOf('/0012345/salaries/nouveau')).toBe('nouveau');
    expect(screenOf('/0012345/salaries/postes/nouveau')).toBe('postes');
    expect(screenOf('/0012345/entreprise/utilisateurs/ajouter')).toBe('utilisateurs');
    expect(screenOf('/0012345/factures/prelevement/signer')).toBe('prelevement');
  });

  it('tells the file of somebody from the list, and from what is done in it', () => {
    expect(screenOf(`/0012345/salaries/${person}`)).toBe('salarie');
    expect(screenOf(`/0012345/salaries/${person}/absences/nouvelle`)).toBe('absences');
    expect(screenOf(`/0012345/salaries/${person}/modifier`)).toBe('salaries');
  });
});
