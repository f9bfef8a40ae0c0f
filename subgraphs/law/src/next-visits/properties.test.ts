import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../civil-date.ts';
import { situationCatalogue, type SituationCode } from '../situation.ts';
import { regularVisits, visitKinds, type VisitKind } from '../visits.ts';
import { nextVisits } from './next-visits.ts';
import type { SituationPeriod, VisitHeld, WorkingLife } from './working-life.ts';

const codes: SituationCode[] = [
  ...situationCatalogue('2026-11-21').map(({ code }) => code),
  'WS_PHYSICIAN',
];
const kinds = Object.keys(visitKinds) as VisitKind[];

/** A day of the years around 2026. */
const day = (from = 0, to = 2500) =>
  fc.integer({ min: from, max: to }).map((days) => addDays('2022-01-01', days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const period: fc.Arbitrary<SituationPeriod> = fc
  .record({ situation: fc.constantFrom(...codes), from: day(), length: maybe(fc.nat(1500)) })
  .map(({ situation, from, length }) => ({
    ...{ situation, from },
    until: length === undefined ? undefined : addDays(from, length),
  }));
const visit: fc.Arbitrary<VisitHeld> = fc.record({
  kind: fc.constantFrom(...kinds),
  day: day(),
  nextBy: maybe(day()),
  coupledWith: maybe(fc.constantFrom(...regularVisits)),
});
/** Contracts and populations apart: only general rules may be compared with each other. */
const life: fc.Arbitrary<WorkingLife> = fc.record({
  startDate: day(0, 2000),
  birthDate: fc.constantFrom('1970-02-28', '1981-06-14', '1995-11-30', '2008-02-29', '2009-06-01'),
  contract: fc.constantFrom('CDI', 'CDD', 'TEMPORARY', 'APPRENTICE'),
  situations: fc.array(period, { maxLength: 5 }),
  visits: fc.array(visit, { maxLength: 5 }),
  certificates: fc.array(
    fc.record({
      document: fc.constantFrom('ANCI_DRIVING' as const, 'ANCI_ELECTRICAL' as const),
      issuedOn: day(),
    }),
    { maxLength: 3 },
  ),
});
/** A day whose law is described. */
const asked = day(730);

/** The most pressing periodic or first visit. */
const regularBy = (worker: WorkingLife, on: string): string =>
  nextVisits(worker, on).visits.find(({ kind }) => regularVisits.includes(kind))?.latest ?? '9999';

// The same lives on every machine: thirty thousand others were tried when this was written.
fc.configureGlobal({ seed: 20261121 });

describe('les visites à venir, pour toutes les vies', { timeout: 60_000 }, () => {
  it('une situation de plus n’en retarde aucune', () => {
    fc.assert(
      fc.property(life, period, asked, (worker, more, on) => {
        const known = worker.situations.some(({ situation }) => situation === more.situation);
        fc.pre(!known);
        const wider = { ...worker, situations: [...worker.situations, more] };
        expect(regularBy(wider, on) <= regularBy(worker, on)).toBe(true);
        const [wide, narrow] = [wider, worker].map((each) => nextVisits(each, on).followUp);
        expect(wide!.maximumGapMonths).toBeLessThanOrEqual(narrow!.maximumGapMonths);
      }),
      { numRuns: 400 },
    );
  });

  it('l’ordre des situations, des visites et des attestations ne change rien', () => {
    fc.assert(
      fc.property(life, asked, (worker, on) => {
        const reversed = {
          ...worker,
          situations: [...worker.situations].reverse(),
          visits: [...worker.visits].reverse(),
          certificates: [...(worker.certificates ?? [])].reverse(),
        };
        expect(nextVisits(reversed, on)).toEqual(nextVisits(worker, on));
      }),
    );
  });

  it('ne dépendent que de ce qui est donné, et n’y changent rien', () => {
    fc.assert(
      fc.property(life, asked, (worker, on) => {
        const kept = structuredClone(worker);
        const first = nextVisits(worker, on);
        expect(worker).toEqual(kept);
        expect(nextVisits(worker, on)).toEqual(first);
      }),
    );
  });

  it('une visite d’après ce jour ne change rien', () => {
    fc.assert(
      fc.property(life, visit, asked, (worker, more, on) => {
        fc.pre(more.day > on);
        const visits = [...worker.visits, more];
        expect(nextVisits({ ...worker, visits }, on)).toEqual(nextVisits(worker, on));
      }),
    );
  });

  it('chacune a sa première échéance pour date, ses raisons dans l’ordre, ses articles et quelqu’un pour la faire', () => {
    fc.assert(
      fc.property(life, asked, (worker, on) => {
        for (const { latest, deadlines, performers } of nextVisits(worker, on).visits) {
          const days = deadlines.map((each) => each.latest);
          expect(days).toEqual([...days].sort());
          expect(latest).toBe(days[0]);
          expect(performers[0]).toBe('PHYSICIAN');
          for (const { basis, reason } of deadlines) {
            expect(basis.length).toBeGreaterThan(0);
            expect(reason).toMatch(/^\p{Lu}.*\.$/u);
          }
        }
      }),
    );
  });
});
