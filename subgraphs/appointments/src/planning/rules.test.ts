import { describe, expect, it } from 'vitest';
import { bitsOf } from '../preference/rules.ts';
import { noSlotExplanation, slotExplanation } from './explanation.ts';
import { daysLate, ranked, type Candidate, type Wish } from './rules.ts';

const wish: Wish = {
  latestDate: '2027-02-02',
  performers: ['PHYSICIAN', 'INTERN', 'NURSE'],
  homeCentreId: 'home',
  homePostCode: '49990',
  soonest: '2026-11-24',
  comfortable: '2026-11-28',
  again: false,
  halfDays: 1023,
  together: null,
};

function candidate(day: string, change: Partial<Candidate> = {}): Candidate {
  return {
    slotId: day,
    practitionerId: 'p',
    practitionerKind: 'NURSE',
    centreId: 'home',
    postCode: '49990',
    kilometres: null,
    centreName: 'Centre des Lices',
    placeKind: 'CENTRE',
    zone: 'Europe/Paris',
    day,
    startsAt: new Date(`${day}T08:00:00Z`),
    ...change,
  };
}

const best = (candidates: Candidate[], change: Partial<Wish> = {}) =>
  ranked({ ...wish, ...change }, candidates)[0];

describe('choix du créneau', () => {
  it('la date limite passe avant le centre, le préavis et le praticien', () => {
    const late = candidate('2027-02-03');
    const far = candidate('2026-11-25', { centreId: 'away', practitionerKind: 'PHYSICIAN' });
    expect(best([late, far])).toBe(far);
  });

  it('à temps, le centre habituel passe avant un préavis confortable ailleurs', () => {
    const hurried = candidate('2026-11-25');
    expect(best([candidate('2026-12-01', { centreId: 'away' }), hurried])).toBe(hurried);
  });

  it('loin du centre habituel, le lieu le plus proche par la route passe avant les préférences', () => {
    const away = (centreId: string, kilometres: number | null, postCode = '49970') =>
      candidate('2026-12-01', { centreId, kilometres, postCode });
    const [near, far] = [away('port', 12), away('lande', 28)];
    expect(best([far, near])).toBe(near);
    expect(best([far, away('valbrune', null)])?.centreId).toBe('valbrune');
    expect(best([far, away('nantes', null, '44200')])).toBe(far);
  });

  it('à temps, les locaux de l’entreprise passent avant le centre habituel : personne ne se déplace', () => {
    const here = candidate('2026-12-04', { centreId: 'atelier', placeKind: 'EMPLOYER_PREMISES' });
    expect(best([candidate('2026-12-01'), here])).toBe(here);
    const late = candidate('2027-02-03', { centreId: 'atelier', placeKind: 'EMPLOYER_PREMISES' });
    const inTime = candidate('2027-02-02');
    expect(best([late, inTime])).toBe(inTime);
  });

  it('un préavis confortable passe avant la première heure', () => {
    const comfortable = candidate('2026-11-30');
    expect(best([candidate('2026-11-26'), comfortable])).toBe(comfortable);
  });

  it('à temps et dans le centre habituel, une demi-journée préférée passe avant la première heure', () => {
    const thursday = candidate('2026-12-03');
    const thursdays = { halfDays: bitsOf(['THURSDAY_MORNING']) };
    expect(best([candidate('2026-12-01'), thursday], thursdays)).toBe(thursday);
    const late = candidate('2027-02-04');
    const inTime = candidate('2027-02-02');
    expect(best([late, inTime], thursdays)).toBe(inTime);
  });

  it('qui veut envoyer ses salariés ensemble les envoie où quelqu’un va déjà', () => {
    const joined = candidate('2026-12-08');
    const together = [{ day: '2026-12-08', centreId: 'home' }];
    expect(best([candidate('2026-12-01'), joined], { together })).toBe(joined);
    const first = candidate('2026-12-01');
    expect(best([joined, first], { together: [] })).toBe(first);
  });

  it('l’infirmier passe avant le médecin quand la loi permet les deux', () => {
    const nurse = candidate('2026-12-04');
    expect(best([candidate('2026-12-01', { practitionerKind: 'PHYSICIAN' }), nurse])).toBe(nurse);
  });

  it('pour un examen, le premier médecin', () => {
    const first = candidate('2026-12-01', { practitionerKind: 'PHYSICIAN' });
    const second = candidate('2026-12-02', { practitionerKind: 'INTERN' });
    expect(best([second, first], { performers: ['PHYSICIAN', 'INTERN'] })).toBe(first);
  });

  it('hors délai, le moins de retard possible', () => {
    const next = candidate('2027-02-05', { centreId: 'away' });
    expect(best([candidate('2027-02-08'), next])).toBe(next);
  });

  it('le retard se compte en jours civils ; le jour de la date limite n’est pas en retard', () => {
    expect(daysLate('2027-02-02', '2027-02-02')).toBe(0);
    expect(daysLate('2027-03-01', '2027-02-27')).toBe(2);
  });
});

describe('explications', () => {
  it('à temps, dans le centre de l’entreprise', () => {
    expect(slotExplanation(wish, candidate('2026-12-01'))).toBe(
      'Le rendez-vous respecte la date limite du 2 février 2027, dans votre centre.',
    );
  });

  it('à temps, ailleurs et bientôt', () => {
    const away = candidate('2026-11-25', { centreId: 'away' });
    expect(slotExplanation(wish, away)).toBe(
      'Aucun créneau ne restait à temps dans votre centre : le rendez-vous respecte la date limite du 2 février 2027, dans un autre centre (Centre des Lices). Le délai est court : prévenez vite votre salarié.',
    );
  });

  it('en retard faute de créneau', () => {
    const examination = { ...wish, latestDate: '2026-12-01', performers: ['PHYSICIAN'] as const };
    expect(slotExplanation(examination, candidate('2026-12-02'))).toBe(
      'Aucun créneau de médecin n’était libre avant la date limite du 1er décembre 2026 : le premier créneau possible, le 2 décembre 2026, est retenu (1 jour de retard).',
    );
  });

  it('en retard parce que la date limite était trop proche', () => {
    expect(slotExplanation({ ...wish, latestDate: '2026-11-20' }, candidate('2026-11-30'))).toBe(
      'La date limite du 20 novembre 2026 ne laissait plus le temps de convoquer votre salarié : le premier créneau possible, le 30 novembre 2026, est retenu (10 jours de retard).',
    );
  });

  it('longtemps après la date limite, une seule fois et sans excuse', () => {
    expect(slotExplanation({ ...wish, latestDate: '2024-12-31' }, candidate('2026-12-02'))).toBe(
      'La date légale était déjà passée quand un créneau a été cherché : le premier possible, le 2 décembre 2026, est retenu.',
    );
    // A month is still a lack of time, and then of slots.
    const late = slotExplanation({ ...wish, latestDate: '2026-10-24' }, candidate('2029-11-30'));
    expect(late).toMatch(/est retenu \(1\s133 jours de retard\)\.$/);
  });

  it('sans créneau', () => {
    expect(noSlotExplanation(wish)).toBe(
      'Aucun créneau de médecin ou d’infirmier n’est libre pour l’instant. La recherche reprend chaque jour et votre service en est informé.',
    );
  });

  it('après une annulation, les jours refusés ne comptent plus', () => {
    expect(noSlotExplanation({ performers: ['PHYSICIAN'], again: true })).toMatch(
      /^Aucun autre créneau de médecin n’est libre/,
    );
  });
});
