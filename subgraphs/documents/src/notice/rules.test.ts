import { describe, expect, it } from 'vitest';
import {
  answerAwaited,
  answerRefusals,
  appealUntil,
  arrivalRefusals,
  reachedOn,
  waitsForEmployer,
  type NoticeFacts,
} from './rules.ts';

const arrival = (arrivedOn: string): NoticeFacts['arrivals'][number] => ({
  ...{ documentId: 'd', accountId: 'a', means: 'PORTAL', notedBy: 'u', arrivedOn },
  notedAt: new Date(`${arrivedOn}T09:00:00Z`),
});
const answer: NoticeFacts['answers'][number] = {
  ...{ id: 'r', documentId: 'd', accountId: 'a', verdict: 'REFUSED', reasons: 'Aucun poste.' },
  ...{ answeredBy: 'u', answeredAt: new Date('2026-11-03T09:00:00Z') },
};
const notice = (facts: Partial<NoticeFacts>): NoticeFacts => ({
  ...{ kind: 'MEASURES', arrivals: [], answers: [], ...facts },
});

describe('un avis ou une proposition de mesures', () => {
  it.each([
    [
      'se conteste pendant quinze jours, le jour de réception non compris',
      '2026-11-02',
      '2026-11-17',
    ],
    ['jusqu’au lundi quand le quinzième jour est un samedi', '2026-11-06', '2026-11-23'],
    ['jusqu’au jour ouvré qui suit un jour férié', '2026-10-27', '2026-11-12'],
    ['jusqu’au 2 janvier quand le délai tombe le jour de l’an', '2025-12-17', '2026-01-02'],
  ])('%s (R4624-45, art. 641 et 642 du CPC)', (_, arrivedOn, until) => {
    expect(appealUntil(arrivedOn)).toBe(until);
  });

  it('arrive le jour du premier des moyens qui lui donnent date certaine (R4624-55)', () => {
    expect(reachedOn({ arrivals: [arrival('2026-11-09'), arrival('2026-11-04')] })).toBe(
      '2026-11-04',
    );
    expect(reachedOn({ arrivals: [] })).toBeNull();
  });

  it('appelle une réponse écrite, sauf l’avis d’aptitude (L4624-6)', () => {
    expect(answerAwaited(notice({}))).toBe(true);
    expect(answerAwaited(notice({ kind: 'UNFITNESS' }))).toBe(true);
    expect(answerAwaited(notice({ kind: 'APTITUDE' }))).toBe(false);
    expect(answerAwaited(notice({ answers: [answer] }))).toBe(false);
  });

  it('attend l’employeur tant qu’il n’est pas ouvert, contestable ou sans réponse', () => {
    const waits = (facts: Partial<NoticeFacts>, today: string) =>
      waitsForEmployer(notice(facts), '2026-11-02', today);
    const read = { arrivals: [arrival('2026-11-02')] };
    expect(waits({ kind: 'APTITUDE' }, '2026-11-20')).toBe(true);
    expect(waits({ kind: 'APTITUDE' }, '2027-02-01')).toBe(false);
    expect(waits({ kind: 'APTITUDE', ...read }, '2026-11-03')).toBe(false);
    expect(waits(read, '2027-11-02')).toBe(true);
    expect(waits(read, '2027-11-03')).toBe(false);
    expect(waits({ ...read, answers: [answer] }, '2026-11-17')).toBe(true);
    expect(waits({ ...read, answers: [answer] }, '2026-11-18')).toBe(false);
  });
});

describe('what is said of a notice', () => {
  it('needs reasons unless it is wholly followed', () => {
    expect(answerRefusals('REFUSED', '')).toEqual([{ code: 'REQUIRED', field: 'reasons' }]);
    expect(answerRefusals('PARTLY', 'x'.repeat(4001))).toMatchObject([{ code: 'TOO_LONG' }]);
    expect(answerRefusals('FOLLOWED', '')).toEqual([]);
  });

  it('of its letter lies between the paper and today', () => {
    const codes = (arrivedOn: string, means: 'PORTAL' | 'HAND_DELIVERY' = 'HAND_DELIVERY') =>
      arrivalRefusals({ means, arrivedOn }, '2026-11-20', '2026-11-27').map(({ code }) => code);
    expect(codes('2026-11-20')).toEqual([]);
    expect(codes('2026-11-19')).toEqual(['TOO_EARLY']);
    expect(codes('2026-11-28')).toEqual(['FUTURE_DATE']);
    expect(codes('2026-11-21', 'PORTAL')).toEqual(['NOTHING']);
  });
});
