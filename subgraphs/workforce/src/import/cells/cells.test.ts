import { nirKey } from '@vigie/chassis/identifiers/nir';
import { describe, expect, it } from 'vitest';
import { readContract } from './contract.ts';
import { isIncompleteDate, readDate } from './date.ts';
import { splitFullName } from './full-name.ts';
import { readNationalNumber } from './national-number.ts';
import { readSex } from './sex.ts';
import { readSiret } from './siret.ts';
import { readSituations } from './situations.ts';

describe('une date', () => {
  const context = { epoch: 1900, latest: '2026-11-21' } as const;

  it.each([
    ['03/02/1990'],
    ['3/2/1990'],
    ['03-02-1990'],
    ['03.02.1990'],
    ['03 02 1990'],
    ['03/02/90'],
    ['03021990'],
    ['19900203'],
    ['1990-02-03'],
    ['1990-02-03T00:00:00'],
    ['1990-02-03 00:00:00'],
    ['03/02/1990 00:00'],
    ['3 février 1990'],
    ['3 fevr. 1990'],
    ['samedi 3 FÉVRIER 1990'],
    ['32907'],
    [' 03/02/1990 '],
  ])('s’écrit %s', (text) => {
    expect(readDate(text, context)).toBe('1990-02-03');
  });

  it('du premier du mois s’écrit 1er', () => {
    expect(readDate('1er août 2020', context)).toBe('2020-08-01');
  });

  it('en nombre de jours suit le calendrier de son classeur', () => {
    expect(readDate('32907', { ...context, epoch: 1904 })).toBe('1994-02-04');
  });

  it('à deux chiffres ne se place pas après le jour dit', () => {
    expect(readDate('01/01/26', context)).toBe('2026-01-01');
    expect(readDate('01/01/27', context)).toBe('1927-01-01');
    expect(readDate('01/01/27', { ...context, latest: '2036-12-31' })).toBe('2027-01-01');
  });

  it.each([
    ['américaine', '02/25/1990'],
    ['d’un jour qui n’est pas', '31/04/1990'],
    ['d’un 29 février d’une année commune', '29/02/2023'],
    ['d’un autre millénaire', '01/01/0190'],
    ['d’un mois seul', 'mars 1990'],
    ['d’un mois ambigu', '3 jui 1990'],
    ['d’un nombre trop court', '1234'],
    ['vide', ''],
  ])('%s ne se lit pas', (_, text) => {
    expect(readDate(text, context)).toBeNull();
  });

  it('de naissance peut être incomplète à l’état civil', () => {
    expect(['99/99/1980', '15/99/1980', '15/12/1980'].map(isIncompleteDate)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('un numéro de sécurité sociale', () => {
  const whole = '255081416802538';

  it.each([
    ['espacé', '2 55 08 14 168 025 38', undefined],
    ['sans sa clé', '2550814168025', undefined],
    ['avec sa clé dans une autre colonne', '2 55 08 14 168 025', '38'],
    ['précédé d’une apostrophe', "'255081416802538", undefined],
    ['complété de zéros à gauche', '00255081416802538', undefined],
  ])('se lit %s', (_, typed, key) => {
    expect(readNationalNumber(typed, key)).toEqual({ number: whole, damaged: false });
  });

  it('de Corse se lit avec 2A et 2B, clé manquante ou amputée de son zéro', () => {
    const body = '188012A999061';
    expect(readNationalNumber(body.toLowerCase(), undefined).number).toBe(`${body}30`);
    const short = Array.from(
      { length: 200 },
      (_, order) => `2550814168${String(order + 1).padStart(3, '0')}`,
    ).find((each) => nirKey(each).startsWith('0'))!;
    expect(readNationalNumber(short, nirKey(short).slice(1)).number).toBe(short + nirKey(short));
  });

  it.each([['1,85127E+14'], ['1.85E+14'], ['2,55081E+14']])(
    'écrasé par un tableur est dit perdu : %s',
    (text) => {
      expect(readNationalNumber(text, undefined)).toEqual({ number: null, damaged: true });
    },
  );

  it.each([
    ['à la clé fausse', '255081416802539', undefined],
    ['à la clé fausse dans une autre colonne', '2550814168025', '39'],
    ['trop court', '25508141680', undefined],
    ['factice', '1999999999999', undefined],
  ])('%s n’en est pas un', (_, typed, key) => {
    expect(readNationalNumber(typed, key)).toEqual({ number: null, damaged: false });
  });
});

describe('un SIRET', () => {
  it('retrouve les zéros que le tableur a mangés', () => {
    expect(readSiret('48271100017')).toEqual({ siret: '00048271100017', damaged: false });
    expect(readSiret('000 482 711 00017').siret).toBe('00048271100017');
  });

  it('faux ou écrasé est dit tel', () => {
    expect(readSiret('00048271100018')).toEqual({ siret: null, damaged: false });
    expect(readSiret('4,82711E+10')).toEqual({ siret: null, damaged: true });
  });
});

describe('les mots des listes', () => {
  it.each([
    ['F', 'FEMALE'],
    ['Mme', 'FEMALE'],
    ['Mme.', 'FEMALE'],
    ['Féminin', 'FEMALE'],
    ['2', 'FEMALE'],
    ['H', 'MALE'],
    ['M.', 'MALE'],
    ['Monsieur', 'MALE'],
    ['01', 'MALE'],
    ['Dr', null],
  ])('disent le sexe : %s', (text, sex) => {
    expect(readSex(text)).toBe(sex);
  });

  it.each([
    ['CDI', 'CDI'],
    ['C.D.I.', null],
    ['Contrat à durée indéterminée', 'CDI'],
    ['CDI temps partiel', 'CDI'],
    ['CDD de remplacement', 'CDD'],
    ['Contrat à durée déterminée', 'CDD'],
    ['CDD saisonnier', 'SEASONAL'],
    ['Apprentissage', 'APPRENTICE'],
    ["Contrat d'apprentissage CDI", 'APPRENTICE'],
    ['Intérimaire', 'TEMPORARY'],
    ['02', 'CDD'],
    ['Convention de stage', 'NONE'],
    ['Gérant', 'NONE'],
    ['Selon accord', null],
  ])('disent le contrat : %s', (text, contract) => {
    expect(readContract(text, false)).toBe(contract);
  });

  it('laissent la fin décider d’une professionnalisation', () => {
    expect(readContract('Contrat de professionnalisation', true)).toBe('CDD');
    expect(readContract('Contrat de professionnalisation', false)).toBe('CDI');
  });

  it.each([
    ['ROUVRAIS-LE GOFF Anne Lise', 'ROUVRAIS-LE GOFF', 'Anne Lise'],
    ['Anne ROUVRAIS', 'ROUVRAIS', 'Anne'],
    ['Rouvrais, Anne', 'Rouvrais', 'Anne'],
    ['Mme ROUVRAIS Anne', 'ROUVRAIS', 'Anne'],
  ])('séparent nom et prénom : %s', (text, lastName, firstName) => {
    expect(splitFullName(text)).toEqual({ lastName, firstName });
  });

  it.each([['Rouvrais Anne'], ['ROUVRAIS ANNE'], ['ROUVRAIS Anne LE GOFF'], ['Rouvrais']])(
    'ne séparent pas ce que rien ne distingue : %s',
    (text) => {
      expect(splitFullName(text)).toBeNull();
    },
  );
});

describe('les situations de travail d’une cellule', () => {
  const day = '2026-11-21';

  it('se nomment par code, libellé ou mot propre à une seule', () => {
    expect(readSituations('WS_NIGHT | ws_asbestos', day)).toEqual({
      codes: ['WS_NIGHT', 'WS_ASBESTOS'],
      unknown: [],
    });
    expect(readSituations('néant', day)).toEqual({ codes: [], unknown: [] });
  });

  it('qui ne se comprennent pas sont dites une à une', () => {
    expect(readSituations('WS_NIGHT; vol à voile', day)).toEqual({
      codes: ['WS_NIGHT'],
      unknown: ['vol à voile'],
    });
  });
});
