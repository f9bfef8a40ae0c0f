import { describe, expect, it } from 'vitest';
import type { FollowUpFacts } from '../facts.ts';
import { defaultParameters } from '../parameters.ts';
import type { VisitKind } from '../visits.ts';
import { weighExemption, type ExemptionFacts } from './exemption.ts';

const today = '2026-11-21';
const hired: FollowUpFacts = { situations: [], birthDate: '1990-05-04', startDate: '2026-11-16' };
const everything = { sameJob: true, documentHeld: true, noMeasure: true };

/** The claim of somebody seen on a day before the hire of 16 November 2026. */
function claim(
  day: string,
  kind: VisitKind = 'VIP_INIT',
  facts: Partial<FollowUpFacts> = {},
  more: ExemptionFacts = {},
) {
  return weighExemption(
    { ...hired, ...facts },
    { visit: { kind, day }, ...everything, ...more },
    today,
  );
}
const failing = (exemption: ReturnType<typeof claim>) =>
  exemption.conditions.filter(({ holds }) => holds === false).map(({ id }) => id);

describe('dispense de visite initiale', () => {
  it.each([
    [[], 60, '2021-11-16', 'R4624-15'],
    [['WS_NIGHT'], 36, '2023-11-16', 'R4624-15'],
    [['WS_WOOD'], 24, '2024-11-16', 'R4624-27'],
  ] as const)('%j : visite de moins de %i mois avant l’embauche, soit le %s (%s)', (...row) => {
    const [situations, months, oldest, article] = row;
    const kind = months === 24 ? 'EMA_INIT' : 'VIP_INIT';
    const exemption = claim(oldest, kind, { situations });
    expect(exemption).toMatchObject({
      outcome: 'ALL_HOLD',
      lookBackMonths: months,
      basis: [article],
    });
    const dayBefore = oldest.replace(/-16$/, '-15');
    expect(failing(claim(dayBefore, kind, { situations }))).toEqual(['RECENT']);
    for (const { basis } of exemption.conditions) expect(basis).toEqual([article]);
  });

  it.each([
    ['TEMPORARY', 'VIP_INIT', [], 'R4625-11'],
    ['TEMPORARY', 'EMA_PERIO', ['WS_WOOD'], 'R4625-13'],
    ['TEMPORARY', 'VIP_PERIO', ['WS_NIGHT'], 'R4625-11'],
    ['SEASONAL', 'EMA_INIT', ['WS_WOOD'], 'D4625-22'],
  ] as const)('%s : deux ans (%s, %j, %s)', (contract, kind, situations, article) => {
    const on = (day: string) => claim(day, kind, { contract, situations });
    expect(on('2024-11-16')).toMatchObject({ outcome: 'ALL_HOLD', basis: [article] });
    expect(on('2024-11-16').lookBackMonths).toBe(24);
    expect(failing(on('2024-11-15'))).toEqual(['RECENT']);
  });

  it('un saisonnier hors poste à risques suit la règle générale (R4624-15)', () => {
    expect(claim('2022-01-10', 'VIP_INIT', { contract: 'SEASONAL' }).basis).toEqual(['R4624-15']);
  });

  it('une visite d’information ne remplace pas l’examen, l’inverse vaut', () => {
    expect(failing(claim('2025-11-20', 'VIP_PERIO', { situations: ['WS_WOOD'] }))).toEqual([
      'VISIT_KIND',
    ]);
    expect(claim('2025-11-20', 'EMA_INIT').outcome).toBe('ALL_HOLD');
    expect(failing(claim('2025-11-20', 'DEM_SAL'))).toEqual(['VISIT_KIND']);
  });

  it('une visite après l’embauche n’en est pas une d’avant', () => {
    expect(failing(claim('2026-11-17'))).toEqual(['RECENT']);
    expect(claim('2026-11-16').outcome).toBe('ALL_HOLD');
  });

  it.each([
    ['sameJob', 'SAME_JOB'],
    ['documentHeld', 'DOCUMENT'],
    ['noMeasure', 'NO_MEASURE'],
  ] as const)('« %s » doit tenir : faux, la dispense tombe ; inconnu, elle attend', (fact, id) => {
    expect(failing(claim('2024-02-20', 'VIP_INIT', {}, { [fact]: false }))).toEqual([id]);
    const waiting = claim('2024-02-20', 'VIP_INIT', {}, { [fact]: undefined });
    expect(waiting.outcome).toBe('MISSING');
    expect(waiting.conditions.find((each) => each.id === id)?.holds).toBeNull();
  });

  it('sans visite ou sans embauche connue, elle attend', () => {
    const missingOf = (exemption: ReturnType<typeof claim>) =>
      exemption.conditions.filter(({ holds }) => holds === null).map(({ id }) => id);
    expect(missingOf(weighExemption(hired, everything, today))).toEqual(['VISIT_KIND', 'RECENT']);
    expect(missingOf(claim('2024-02-20', 'VIP_INIT', { startDate: undefined }))).toEqual([
      'RECENT',
    ]);
  });

  it('un échec l’emporte sur ce qui manque', () => {
    const { outcome } = claim(
      '2024-02-20',
      'VIP_INIT',
      {},
      { sameJob: false, noMeasure: undefined },
    );
    expect(outcome).toBe('ONE_FAILS');
  });

  it('suit les réglages du service : groupe 2 en suivi simple, cinq ans', () => {
    const facts = { ...hired, situations: ['WS_BIO2'] as const };
    const lenient = { ...defaultParameters, biologicalGroup2Profile: 'SI' } as const;
    expect(weighExemption(facts, {}, today).lookBackMonths).toBe(36);
    expect(weighExemption(facts, {}, today, lenient).lookBackMonths).toBe(60);
  });

  it('dit ses conditions en français, avec le délai', () => {
    const texts = claim('2025-02-20', 'EMA_INIT', { situations: ['WS_WOOD'] }).conditions.map(
      ({ text }) => text,
    );
    expect(texts[0]).toBe('un examen d’aptitude a eu lieu');
    expect(texts[1]).toBe('cette visite a eu lieu dans les 2 ans avant l’embauche');
    expect(texts[2]).toContain('exposition équivalente');
    expect(texts[3]).toContain('dernière attestation');
    expect(texts[4]).toBe('ni mesure individuelle ni inaptitude depuis 2 ans');
    expect(claim('2025-02-20').conditions[0]?.text).toContain('initiale ou périodique');
  });
});
