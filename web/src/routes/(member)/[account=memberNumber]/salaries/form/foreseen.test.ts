import { describe, expect, it } from 'vitest';
import { foreseen } from './foreseen';

const today = '2026-11-29';

type Answer = Parameters<typeof foreseen>[0];
type Known = NonNullable<Parameters<typeof foreseen>[1]>;
type Visit = NonNullable<Known['visits']>[number];

function answerWith(profile: 'SI' | 'SIR', latestDate: string): Answer {
  const exam = profile === 'SIR';
  return {
    ...{ missing: [], forbidden: [], warnings: [] },
    followUp: {
      ...{ profile, subProfile: null, decidedOn: today, grounds: [], attestations: [] },
      ...{ maximumGapMonths: 48, intermediateVisitMonths: 24 },
      firstVisit: {
        ...{ required: true, kind: exam ? 'EMA_INIT' : 'VIP_INIT', latestDate, beforeStart: exam },
        ...{ reason: 'avant la prise de poste', articles: ['R4624-24'] },
      },
    },
  };
}

const knownWith = (visits: Partial<Visit>[], profile: 'SI' | 'SIR' = 'SIR'): Known => ({
  ...{ id: 'e', status: 'ACTIVE', startDate: '2026-07-01', exemption: null },
  followUp: { profile },
  visits: visits.map((visit, at) => ({
    ...{ id: String(at), kind: null, status: null, startsAt: null },
    ...visit,
  })),
});

const held: Partial<Visit> = { kind: 'EMA_INIT', status: 'HELD', startsAt: '2026-06-26T08:00:00Z' };
const reinforced = answerWith('SIR', '2026-07-01');

describe('the follow-up that a form foresees', () => {
  it('warns where no day is left before the start', () => {
    expect(foreseen(reinforced, null, today).tooLate).toMatch(/doit avoir lieu avant la prise/);
    expect(foreseen(answerWith('SIR', '2026-12-10'), null, today).tooLate).toBeNull();
  });

  it('says when the first visit was held in place of announcing it', () => {
    const preview = foreseen(reinforced, knownWith([held]), today);
    expect(preview.tooLate).toBeNull();
    expect(preview.followUp?.firstVisit).toMatchObject({
      ...{ required: false, latestDate: null, beforeStart: false },
      reason: expect.stringMatching(/^C’est fait.: examen d’embauche du 26.juin.2026\.$/),
    });
  });

  it('announces the examination to whom only the visit was held, once an answer asks for it', () => {
    const visit: Partial<Visit> = { ...held, kind: 'VIP_INIT' };
    const change = foreseen(answerWith('SIR', '2026-12-10'), knownWith([visit], 'SI'), today);
    expect(change.followUp?.firstVisit).toMatchObject({ required: true, latestDate: '2026-12-10' });
    const stays = foreseen(answerWith('SI', '2026-10-01'), knownWith([visit], 'SI'), today);
    expect(stays.followUp?.firstVisit.latestDate).toBeNull();
  });

  it('warns whoever works already that an answer asks for an examination, without the day of the hire', () => {
    const { tooLate, followUp } = foreseen(reinforced, knownWith([], 'SI'), today);
    expect(tooLate).toMatch(/doit avoir lieu avant la prise de poste/);
    expect(followUp?.firstVisit).toMatchObject({ required: true, latestDate: null });
  });

  it('says nothing of a start long past, as long as no visit is open and the follow-up stays', () => {
    const { tooLate, followUp } = foreseen(reinforced, knownWith([]), today);
    expect({ tooLate, latest: followUp?.firstVisit.latestDate }).toEqual({
      ...{ tooLate: null, latest: null },
    });
    const open = foreseen(reinforced, knownWith([{ kind: 'EMA_INIT', status: 'TO_PLAN' }]), today);
    expect(open.tooLate).toMatch(/devait avoir lieu avant la prise de poste/);
    expect(open.followUp?.firstVisit.latestDate).toBe('2026-07-01');
  });

  it('names the earlier visit for which the service spares the first one', () => {
    const exemption = { visitKind: 'EMA_PERIO', visitOn: '2026-01-15' } as const;
    const spared = foreseen(reinforced, { ...knownWith([]), exemption }, today);
    expect(spared.followUp?.firstVisit.reason).toMatch(/examen périodique du 15.janvier.2026/);
  });
});
