import { describe, expect, it } from 'vitest';
import type { FollowUpFactsInput } from '../generated/resolvers.ts';
import { shownGrounds } from './grounds.ts';
import { previewFollowUp } from './preview.ts';

const today = '2026-11-23';

const complete: FollowUpFactsInput = {
  ...{
    situations: [],
    birthDate: '1990-04-02',
    sex: 'MALE',
    contract: 'CDI',
    startDate: '2026-12-01',
  },
};

const preview = (change: Partial<FollowUpFactsInput> = {}) =>
  previewFollowUp({ ...complete, ...change }, today);

describe('l’aperçu du suivi pendant la saisie', () => {
  it('donne le profil, ses motifs et la première visite', () => {
    const { followUp, missing, forbidden } = preview({ situations: ['WS_NIGHT'] });
    expect(followUp).toMatchObject({
      profile: 'SIA',
      firstVisit: { latestDate: '2026-11-30', beforeStart: true },
    });
    expect([missing, forbidden]).toEqual([[], []]);
  });

  it('donne ce qu’il peut tant que des faits manquent, et dit lesquels', () => {
    const { followUp, missing } = previewFollowUp({ situations: ['WS_WOOD'] }, today);
    expect(followUp).toMatchObject({
      profile: 'SIR',
      firstVisit: { kind: 'EMA_INIT', latestDate: null },
    });
    expect(missing.length).toBeGreaterThan(0);
  });

  it('montre les situations confidentielles à qui vient de les cocher', () => {
    const { followUp } = preview({ situations: ['WS_RQTH'] });
    expect(shownGrounds(followUp!).map(({ situation }) => situation)).toEqual(['WS_RQTH']);
  });

  it('dit ce que la loi interdit plutôt qu’un suivi', () => {
    const { followUp, forbidden } = preview({ sex: 'FEMALE', situations: ['WS_LOAD55'] });
    expect(followUp).toBeNull();
    expect(forbidden).toEqual([expect.stringContaining('25 kg')]);
  });

  it('d’un saisonnier sur un poste à risques dépend de la fin de la saison (D4625-22)', () => {
    const season = (endDate: string | null) =>
      preview({ contract: 'SEASONAL', situations: ['WS_SCAFFOLD'], endDate });
    expect(season('2027-03-31').followUp?.firstVisit).toMatchObject({
      ...{ required: true, latestDate: '2026-11-30' },
    });
    expect(season('2026-12-20').followUp?.firstVisit).toMatchObject({
      ...{ required: false, latestDate: null },
    });
    expect(season(null).missing).toEqual([expect.stringContaining('45 jours')]);
    expect(season('2027-03-31').missing).toEqual([]);
  });

  it('avertit de ce qui demande attention', () => {
    const { warnings } = preview({ birthDate: '2010-01-01', situations: ['WS_WOOD'] });
    expect(warnings.join()).toContain('avant 18 ans');
  });

  it.each([
    ['une naissance après l’embauche', { birthDate: '2026-12-02' }],
    ['une naissance dans l’avenir', { birthDate: '2030-01-01', startDate: '2031-01-01' }],
    ['une naissance le jour de l’embauche', { birthDate: '2026-12-01' }],
  ])('tient pour manquante %s', (_, change) => {
    const { followUp, missing } = preview(change);
    expect(followUp).not.toBeNull();
    expect(missing.length).toBeGreaterThan(0);
  });

  it.each([
    ['une embauche lointaine', { startDate: '9999-12-31' }],
    ['une embauche d’un autre temps', { startDate: '0001-01-01', birthDate: null }],
    ['une naissance d’un autre temps', { birthDate: '0001-01-01' }],
    ['un code inconnu', { situations: ['WS_NOTHING', ''] }],
    ['toutes les situations en double', { situations: ['WS_NIGHT', 'WS_NIGHT'] }],
  ])('supporte %s', (_, change) => {
    expect(preview(change).followUp).not.toBeNull();
  });
});
