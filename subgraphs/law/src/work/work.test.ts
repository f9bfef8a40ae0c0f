import { describe, expect, it } from 'vitest';
import { renewalDue } from './declaration-terms.ts';
import { loadLimitsOn } from './load.ts';
import { isNightWorker } from './night.ts';
import { youthRuleOf } from './youth-work.ts';
import { isAfterOverexposure, overexposureEnd } from './overexposure.ts';

const today = '2026-11-21';

describe('travailleur de nuit (L3122-5)', () => {
  const night = (schedule: Parameters<typeof isNightWorker>[0]) => isNightWorker(schedule, today);

  it('deux fois par semaine, trois heures chaque fois', () => {
    expect(night({ timesAWeek: 2, hoursATime: 3 })).toBe(true);
    expect(night({ timesAWeek: 1, hoursATime: 8, hoursAYear: 0 })).toBe(false);
    expect(night({ timesAWeek: 5, hoursATime: 2, hoursAYear: 0 })).toBe(false);
  });

  it('ou 270 heures sur douze mois, sauf autre nombre d’un accord étendu (L3122-23)', () => {
    expect(night({ hoursAYear: 270 })).toBe(true);
    expect(night({ timesAWeek: 0, hoursAYear: 269 })).toBe(false);
    expect(night({ timesAWeek: 0, hoursAYear: 269, agreedHoursAYear: 260 })).toBe(true);
    expect(night({ timesAWeek: 0, hoursAYear: 280, agreedHoursAYear: 300 })).toBe(false);
  });

  it('ne se prononce pas tant que ce qui est connu ne suffit pas', () => {
    expect(night({})).toBeNull();
    expect(night({ timesAWeek: 2 })).toBeNull();
    expect(night({ hoursATime: 3 })).toBeNull();
    expect(night({ timesAWeek: 1 })).toBeNull();
    expect(night({ hoursATime: 2 })).toBeNull();
    expect(night({ hoursAYear: 100 })).toBeNull();
    expect(night({ hoursATime: 2, hoursAYear: 100 })).toBe(false);
  });
});

describe('charges (R4541-9)', () => {
  it('55 kg de façon habituelle, 105 kg jamais, 25 kg pour une femme, 40 à la brouette', () => {
    expect(loadLimitsOn(today)).toMatchObject({
      value: { habitual: 55, never: 105, woman: 25, womanWithWheelbarrow: 40 },
      basis: ['R4541-9'],
    });
  });
});

describe('après un dépassement de dose (R4451-81)', () => {
  it('le suivi de catégorie A dure douze mois, premier et dernier jour compris', () => {
    expect(overexposureEnd('2026-03-10', today)).toBe('2027-03-10');
    const after = (day: string) => isAfterOverexposure('2026-03-10', day);
    expect([after('2026-03-09'), after('2026-03-10')]).toEqual([false, true]);
    expect([after('2027-03-10'), after('2027-03-11')]).toEqual([true, false]);
    expect(isAfterOverexposure(undefined, today)).toBe(false);
  });
});

describe('déclarations à renouveler', () => {
  it('la liste de l’employeur chaque année (R4624-23 III), la dérogation des jeunes tous les trois ans (R4153-40)', () => {
    expect(renewalDue('employerList', '2026-02-01', today)).toMatchObject({
      value: '2027-02-01',
      basis: ['R4624-23 III'],
    });
    expect(renewalDue('youthDerogation', '2026-02-01', today)).toMatchObject({
      value: '2029-02-01',
      basis: ['R4153-40'],
    });
  });
});

describe('rayonnements de catégorie B avant 18 ans (D4153-21)', () => {
  it('pas encore avant 16 ans, possible ensuite en formation, ou quand l’âge est inconnu', () => {
    const at = (years: number | null) => youthRuleOf('WS_RI_B', { years }, today)?.value;
    expect([15, 16, 17, null].map(at)).toEqual([
      ...['notYet', 'derogation', 'derogation', 'derogation'],
    ]);
  });
});
