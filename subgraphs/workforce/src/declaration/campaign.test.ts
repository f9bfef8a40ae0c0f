import { describe, expect, it } from 'vitest';
import { campaignOf, campaignOn, countedPeriod, isOpen, type CampaignTerms } from './campaign.ts';

const january: CampaignTerms = {
  ...{ opensMonth: 1, opensDay: 1, closesMonth: 1, closesDay: 31 },
  ...{ counting: 'FIRST_DAY', shortestContractDays: 0 },
};
const winter: CampaignTerms = { ...january, opensMonth: 11, opensDay: 15 };

describe('la campagne de déclaration', () => {
  it('s’ouvre et se ferme aux jours réglés par le service', () => {
    expect(campaignOf(2027, january)).toEqual({
      ...{ year: 2027, opensOn: '2027-01-01', closesOn: '2027-01-31' },
    });
  });

  it('peut s’ouvrir à la fin de l’année qui précède', () => {
    expect(campaignOf(2027, winter)).toMatchObject({
      ...{ opensOn: '2026-11-15', closesOn: '2027-01-31' },
    });
  });

  it('se ferme au plus tard le dernier jour du mois, bissextile ou non', () => {
    const february = { ...january, closesMonth: 2, closesDay: 31 };
    expect(campaignOf(2027, february).closesOn).toBe('2027-02-28');
    expect(campaignOf(2028, february).closesOn).toBe('2028-02-29');
  });

  it('est ouverte de son premier à son dernier jour compris', () => {
    const campaign = campaignOf(2027, january);
    const days = ['2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01'];
    expect(days.map((day) => isOpen(campaign, day))).toEqual([false, true, true, false]);
  });

  it('reste celle que l’on montre jusqu’à l’ouverture de la suivante', () => {
    expect(campaignOn('2026-12-31', january).year).toBe(2026);
    expect(campaignOn('2027-01-01', january).year).toBe(2027);
    expect(campaignOn('2026-11-14', winter).year).toBe(2026);
    expect(campaignOn('2026-11-15', winter).year).toBe(2027);
  });
});

describe('on compte', () => {
  const counted = (counting: CampaignTerms['counting']) =>
    countedPeriod(campaignOf(2027, winter), { ...winter, counting });

  it('les présents au 1er janvier', () => {
    expect(counted('FIRST_DAY')).toEqual({ from: '2027-01-01', until: '2027-01-01' });
  });

  it('ou les présents un jour de la campagne', () => {
    expect(counted('CAMPAIGN')).toEqual({ from: '2026-11-15', until: '2027-01-31' });
  });

  it('ou les présents un jour de l’année précédente', () => {
    expect(counted('YEAR_BEFORE')).toEqual({ from: '2026-01-01', until: '2026-12-31' });
  });
});
