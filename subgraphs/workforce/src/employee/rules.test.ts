import { describe, expect, it } from 'vitest';
import type { EmployeeFacts } from './facts.ts';
import { mayLeaveOn, mayReturnOn, refusalsOf, splitSituations } from './rules.ts';

const today = '2026-11-23';

const hired: EmployeeFacts = {
  ...{ lastName: 'Rouvrais', usedName: null, firstName: 'Bastien', sex: 'MALE' },
  ...{ birthDate: '1990-04-02', contract: 'CDI', startDate: '2026-12-01', endDate: null },
  ...{ email: null, employeeNumber: null, jobTitle: null, situations: [] },
};

const refused = (change: Partial<EmployeeFacts>): string[] =>
  refusalsOf({ ...hired, ...change }, today).map(({ code, field }) => `${code} ${field}`);

describe('une embauche déclarée', () => {
  it('passe quand tout y est', () => {
    expect(refused({})).toEqual([]);
    expect(
      refused({ usedName: 'Martin', email: 'b@fournil.example', jobTitle: 'Boulanger' }),
    ).toEqual([]);
  });

  it('demande un nom de famille et un prénom, pas de nom d’usage', () => {
    expect(refused({ lastName: '', firstName: '' })).toEqual([
      'REQUIRED lastName',
      'REQUIRED firstName',
    ]);
  });

  it('prend les noms jusqu’à 80 caractères', () => {
    const [longest, longer] = ['x'.repeat(80), 'x'.repeat(81)];
    expect(refused({ lastName: longest, firstName: longest, usedName: longest })).toEqual([]);
    expect(refused({ lastName: longer, firstName: longer, usedName: longer })).toEqual([
      ...['TOO_LONG lastName', 'TOO_LONG firstName', 'TOO_LONG usedName'],
    ]);
  });

  it('prend un intitulé de poste jusqu’à 120 caractères', () => {
    expect(refused({ jobTitle: 'x'.repeat(120) })).toEqual([]);
    expect(refused({ jobTitle: 'x'.repeat(121) })).toEqual(['TOO_LONG jobTitle']);
  });

  it('refuse une adresse qui n’en est pas une', () => {
    expect(refused({ email: 'bastien' })).toEqual(['INVALID_EMAIL email']);
  });

  it('dit tout ce qui ne va pas en une fois, champ par champ', () => {
    const wrong: Partial<EmployeeFacts> = {
      ...{ lastName: '', firstName: 'x'.repeat(81), birthDate: '2027-01-01', email: 'x' },
      ...{ contract: 'CDD', startDate: '1949-12-31', jobTitle: 'x'.repeat(121) },
    };
    expect(refused({ ...wrong, situations: ['WS_NOTHING'] })).toEqual([
      ...[
        'REQUIRED lastName',
        'TOO_LONG firstName',
        'INVALID_DATE birthDate',
        'INVALID_DATE startDate',
      ],
      ...['END_DATE_REQUIRED endDate', 'INVALID_EMAIL email', 'TOO_LONG jobTitle'],
      'UNKNOWN_SITUATION situations',
    ]);
  });
});

describe('l’âge à l’embauche', () => {
  it('est d’au moins quatorze ans le premier jour (L4153-1)', () => {
    expect(refused({ birthDate: '2012-12-01' })).toEqual([]);
    expect(refused({ birthDate: '2012-12-02' })).toEqual(['TOO_YOUNG birthDate']);
  });

  it('se compte le premier jour, pas aujourd’hui', () => {
    expect(refused({ birthDate: '2012-11-30', startDate: '2026-11-24' })).toEqual([
      'TOO_YOUNG birthDate',
    ]);
    expect(refused({ birthDate: '2012-11-30', startDate: '2026-11-30' })).toEqual([]);
  });

  it.each(['O’Neill', 'Le Goff-Quéméneur', 'D. Öztürk', 'Ñandú'])(
    'accepte le nom %s',
    (lastName) => {
      expect(refused({ lastName })).toEqual([]);
    },
  );

  it.each(['123', '😀😀', '<b>x</b>', '...'])(
    'refuse le nom %s, qui n’en est pas un',
    (lastName) => {
      expect(refused({ lastName })).toEqual(['INVALID_NAME lastName']);
    },
  );

  it('refuse une fin prévue à un CDI', () => {
    expect(refused({ endDate: '2027-05-31' })).toEqual(['END_DATE_NOT_ALLOWED endDate']);
  });

  it.each(['1899-12-31', today, '2027-01-01'])(
    'suppose une naissance possible, pas le %s',
    (birthDate) => {
      expect(refused({ birthDate })).toEqual(['INVALID_DATE birthDate']);
    },
  );

  it('suppose une naissance avant l’embauche', () => {
    expect(refused({ birthDate: '1990-04-02', startDate: '1990-04-02' })).toEqual([
      'TOO_YOUNG birthDate',
    ]);
  });
});

describe('les dates du contrat', () => {
  it('se déclarent un an à l’avance au plus', () => {
    expect(refused({ startDate: '2027-11-24' })).toEqual([]);
    expect(refused({ startDate: '2027-11-25' })).toEqual(['INVALID_DATE startDate']);
  });

  it.each(['CDD', 'TEMPORARY', 'SEASONAL'] as const)('d’un contrat %s ont une fin', (contract) => {
    expect(refused({ contract })).toEqual(['END_DATE_REQUIRED endDate']);
    expect(refused({ contract, endDate: '2027-05-31' })).toEqual([]);
  });

  it.each(['CDI', 'APPRENTICE'] as const)('d’un contrat %s s’en passent (L6222-7)', (contract) => {
    expect(refused({ contract })).toEqual([]);
  });

  it('sont dans l’ordre ; un contrat d’un jour existe', () => {
    expect(refused({ contract: 'CDD', endDate: '2026-11-30' })).toEqual(['INVALID_DATE endDate']);
    expect(refused({ contract: 'CDD', endDate: '2026-12-01' })).toEqual([]);
  });
});

describe('les situations de travail déclarées', () => {
  it('sont celles du catalogue', () => {
    expect(refused({ situations: ['WS_NIGHT', 'WS_RQTH'] })).toEqual([]);
    expect(refused({ situations: ['WS_NIGHT', 'ws_night'] })).toEqual([
      'UNKNOWN_SITUATION situations',
    ]);
  });

  it('donnent un seul refus, quel que soit le nombre de codes inconnus', () => {
    expect(refused({ situations: Array<string>(1000).fill('X') })).toEqual([
      'UNKNOWN_SITUATION situations',
    ]);
  });

  it('ne disent pas la minorité : la date de naissance la dit (R4624-18)', () => {
    expect(refused({ situations: ['WS_MINOR'] })).toEqual(['UNKNOWN_SITUATION situations']);
  });

  it('se partagent entre celles que tous lisent et les confidentielles, sans double ni ordre de saisie', () => {
    const ticked = ['WS_RQTH', 'WS_NIGHT', 'WS_PREG', 'WS_NIGHT', 'WS_INVAL', 'WS_HEIGHT'];
    expect(splitSituations(ticked)).toEqual({
      open: ['WS_HEIGHT', 'WS_NIGHT'],
      confidential: ['WS_INVAL', 'WS_PREG', 'WS_RQTH'],
    });
  });
});

describe('le dernier jour de travail', () => {
  it('se déclare du premier jour à un an d’avance', () => {
    expect(mayLeaveOn('2020-01-01', '2020-01-01', today)).toBe(true);
    expect(mayLeaveOn('2019-12-31', '2020-01-01', today)).toBe(false);
    expect(mayLeaveOn('2027-11-24', '2020-01-01', today)).toBe(true);
    expect(mayLeaveOn('2027-11-25', '2020-01-01', today)).toBe(false);
  });

  it('avant le premier jour veut dire que la personne ne viendra pas', () => {
    expect(mayLeaveOn('2026-11-22', '2026-12-13', today)).toBe(true);
    expect(mayLeaveOn('2026-11-21', '2026-12-13', today)).toBe(false);
  });
});

describe('le retour d’un salarié clôturé', () => {
  const gone = { startDate: '2020-01-01', leftOn: '2026-11-20' };

  it('suit le dernier jour de travail, à un an d’avance au plus', () => {
    expect(mayReturnOn('2026-11-21', gone, today)).toBe(true);
    expect(mayReturnOn('2027-11-24', gone, today)).toBe(true);
    expect(mayReturnOn('2026-11-20', gone, today)).toBe(false);
    expect(mayReturnOn('2027-11-25', gone, today)).toBe(false);
  });

  it('au premier jour connu retire une clôture faite par erreur', () => {
    expect(mayReturnOn('2020-01-01', gone, today)).toBe(true);
    expect(mayReturnOn('2020-01-02', gone, today)).toBe(false);
  });

  it('tant que le départ est à venir, ne peut que le retirer', () => {
    const leaving = { startDate: '2020-01-01', leftOn: '2026-12-31' };
    expect(mayReturnOn('2020-01-01', leaving, today)).toBe(true);
    expect(mayReturnOn('2027-01-01', leaving, today)).toBe(false);
    expect(mayReturnOn('2026-11-24', { ...gone, leftOn: today }, today)).toBe(false);
  });
});
