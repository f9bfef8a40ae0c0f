import { describe, expect, it } from 'vitest';
import { decideFollowUp } from '../profile.ts';
import { situationCatalogue } from '../situation.ts';
import { followUpQuestions } from './ask.ts';
import type { Asking } from './question.ts';

const today = '2026-11-26';
const adult = { birthDate: '1990-06-01', startDate: '2026-12-01', contract: 'CDI' } as const;
const apprentice = {
  ...{ birthDate: '2010-06-01', startDate: '2026-12-01' },
  contract: 'APPRENTICE',
} as const;

const ask = (asking: Asking, day = today) => followUpQuestions(asking, day);
const codes = (asking: Asking, day = today) => ask(asking, day).map(({ code }) => code);

describe('un apprenti boulanger de 16 ans', () => {
  const questions = ask({ activityCode: '1071C', ...apprentice });

  it('reçoit d’abord la question du pétrin, sans un mot du droit (D4153-28, R4153-40)', () => {
    const [first] = questions;
    expect(first).toMatchObject({
      ...{ code: 'FOOD_MACHINES', essential: true },
      text: 'La personne utilise-t-elle un pétrin ou une machine à trancher ?',
      basis: ['D4153-28', 'R4153-40', 'R4624-23 II'],
    });
    for (const { text, help = '' } of questions) {
      expect(`${text} ${help}`).not.toMatch(/réglementé|SIR|SIA|renforcé|adapté|article/);
    }
  });

  it('« oui » le fait suivre en SIR_MINOR, chaque année (R4153-40)', () => {
    const situations = questions[0]!.situations.map(({ code }) => code);
    expect(situations).toEqual(['WS_MINOR_REG']);
    expect(decideFollowUp({ ...apprentice, situations }, today)).toMatchObject({
      ...{ profile: 'SIR', subProfile: 'SIR_MINOR', maximumGapMonths: 12 },
      firstVisit: { kind: 'EMA_INIT', before: true, latestDate: '2026-11-30' },
    });
  });

  it('l’âge se compte le premier jour travaillé : à 18 ans ce jour-là, la question n’est plus posée', () => {
    const grownUp = { activityCode: '1071C', ...apprentice, birthDate: '2008-12-01' };
    expect(codes(grownUp)).not.toContain('FOOD_MACHINES');
    expect(codes({ ...grownUp, startDate: '2026-11-30' })).toContain('FOOD_MACHINES');
  });

  it('sans date de naissance, aucune question sur l’âge n’est posée', () => {
    expect(codes({ activityCode: '1071C', contract: 'APPRENTICE' })).not.toContain('FOOD_MACHINES');
    expect(codes({ activityCode: '4942Z' })).toContain('ROAD');
    expect(codes({ activityCode: '4942Z', ...apprentice })).not.toContain('ROAD');
  });
});

describe('la question du travail de nuit', () => {
  it('dit les seuils de la loi en mots simples (L3122-5, L3122-23)', () => {
    const night = ask({ activityCode: '1071C', ...adult })[0];
    expect(night).toMatchObject({
      ...{ code: 'NIGHT', essential: false },
      text: 'La personne travaille-t-elle au moins 3 h entre 21 h et 6 h, deux fois par semaine ?',
    });
    expect(night?.help).toContain('270 heures de nuit sur douze mois');
    expect(night?.basis.slice(0, 3)).toEqual(['L3122-5', 'L3122-23', 'R4624-18']);
    expect(night?.situations.map(({ code }) => code)).toEqual(['WS_NIGHT']);
  });
});

describe('ce qui est demandé suit la loi du jour', () => {
  it('le plomb se mesure jusqu’au 9 avril 2026, puis toute exposition compte (R4624-23 I 2°)', () => {
    const painter = { activityCode: '4334Z', contract: 'CDI' } as const;
    expect(codes(painter, '2026-04-09')).toContain('LEAD_ABOVE_LIMIT');
    expect(codes(painter, '2026-04-09')).not.toContain('LEAD');
    expect(codes(painter, '2026-04-10')).toContain('LEAD');
    expect(codes(painter, '2026-04-10')).not.toContain('LEAD_ABOVE_LIMIT');
  });

  it('la conduite d’engins change de place quand elle quitte le suivi renforcé (R4323-56)', () => {
    const driver = { activityCode: '4941A', contract: 'CDI' } as const;
    expect(codes(driver, '2025-09-30').slice(0, 2)).toEqual(['MOBILE_PLANT', 'DIESEL']);
    expect(codes(driver, '2025-10-01').slice(0, 3)).toEqual(['DIESEL', 'NIGHT', 'MOBILE_PLANT']);
    const asked = ask(driver, '2025-09-30').find(({ code }) => code === 'MOBILE_PLANT');
    expect(asked?.basis).toEqual(['R4624-23 II', 'R4323-56']);
  });

  it('refuse un jour dont la loi n’est pas décrite', () => {
    expect(() => ask({}, '2023-12-31')).toThrow('2023-12-31');
  });
});

describe('le contrat', () => {
  it('chez un intérimaire, ce qui lui est interdit passe avant le reste du métier (D4154-1)', () => {
    const agency = { activityCode: '7820Z', ...adult };
    expect(codes({ ...agency, contract: 'TEMPORARY' }).slice(0, 2)).toEqual([
      'CANCER_LABEL',
      'ASBESTOS',
    ]);
    expect(codes(agency)).not.toContain('ASBESTOS');
    const surveyor = { activityCode: '7112B', ...adult };
    expect(codes({ ...surveyor, contract: 'CDD' })).toContain('ASBESTOS');
    expect(codes(surveyor)).not.toContain('ASBESTOS');
  });
});

describe('au plus six questions', () => {
  it('même quand toutes celles du métier ont été répondues', () => {
    const roofer = { activityCode: '4391B', ...adult };
    const all = [...codes(roofer), 'HEIGHT', 'MOBILE_PLANT', 'SOOT', 'WOOD_DUST'];
    expect(codes({ ...roofer, answered: all })).toHaveLength(6);
  });

  it('aucune dont « oui » ne proposerait que ce que les autres proposent déjà', () => {
    const proposed = ask({ activityCode: '8710A', ...adult }).map(({ situations }) =>
      situations.map(({ code }) => code).join(' '),
    );
    expect(new Set(proposed).size).toBe(proposed.length);
  });
});

describe('l’intitulé du poste', () => {
  const grocery = { activityCode: '4711B', ...adult };

  it.each([
    ['Cariste', 'MOBILE_PLANT'],
    ['Assistante commerciale', 'SCREEN'],
    ['Électricien d’entretien', 'ELECTRICITY'],
    ['Chauffeur-livreur', 'ROAD'],
    ['Couvreuse', 'HEIGHT'],
  ])('%s : la question qui va avec est posée, quel que soit le métier', (jobTitle, code) => {
    expect(codes({ ...grocery, jobTitle })).toContain(code);
    expect(codes(grocery).includes(code)).toBe(code === 'MOBILE_PLANT');
  });

  it('ne fait poser que des questions du métier ou de tous les métiers', () => {
    expect(codes({ activityCode: '5610A', ...adult, jobTitle: 'Plongeur' })).not.toContain(
      'DIVING',
    );
    expect(codes({ activityCode: '9312Z', ...adult, jobTitle: 'Plongeur' })).toContain('DIVING');
  });

  it('reconnaît une femme et un homme, pas un mot qui commence pareil', () => {
    const clinic = { activityCode: '8610Z', ...adult };
    const order = (jobTitle: string) => codes({ ...clinic, jobTitle }).join(' ');
    expect(order('Infirmière')).toBe(order('Infirmier'));
    expect(order('Manipulatrice radio')).toContain('DOSIMETER');
    expect(codes({ ...grocery, jobTitle: 'Vendeur' })).toEqual(
      codes({ ...grocery, jobTitle: 'Vendeuse' }),
    );
    expect(codes({ ...grocery, jobTitle: 'Ventilateur' })).toEqual(codes(grocery));
    expect(codes({ ...grocery, jobTitle: 'Rouleur' })).not.toContain('ROAD');
    expect(codes({ ...grocery, jobTitle: 'De la' })).toEqual(codes(grocery));
  });

  it('demande tous les mots : « agent de sécurité », pas « agent de caisse »', () => {
    const shop = { activityCode: '4719B', ...adult };
    expect(codes({ activityCode: '5510Z', ...adult, jobTitle: 'Agent de sécurité' })).toContain(
      'ALONE',
    );
    expect(codes({ ...shop, jobTitle: 'Agent d’accueil' })).not.toContain('ALONE');
  });
});

describe('ce que « oui » propose', () => {
  it('existe dans le catalogue du jour et peut être déclaré', () => {
    const catalogue = situationCatalogue(today);
    const proposed = ask({ activityCode: '4334Z', ...adult }).flatMap(
      ({ situations }) => situations,
    );
    expect(proposed.length).toBeGreaterThan(5);
    for (const situation of proposed) expect(catalogue).toContain(situation);
  });
});

describe('une question à laquelle on a répondu', () => {
  const shop = { activityCode: '4711B', ...adult };

  it('reste posée, à sa place, tant qu’elle convient à la personne', () => {
    const before = codes({ ...shop, jobTitle: 'Comptable' });
    expect(before).toContain('SCREEN');
    expect(codes(shop)).not.toContain('SCREEN');
    expect(codes({ ...shop, answered: ['SCREEN'] })).toContain('SCREEN');
    expect(codes({ ...shop, jobTitle: 'Comptable', answered: ['NIGHT'] })).toEqual(before);
  });

  it('s’en va quand l’âge ne le permet plus, et laisse la place au travail réglementé', () => {
    const bakery = { activityCode: '1071C', ...apprentice };
    expect(
      codes({ ...bakery, birthDate: '1990-06-01', answered: ['FOOD_MACHINES'] }),
    ).not.toContain('FOOD_MACHINES');
    const all = codes({ ...bakery, birthDate: '1990-06-01' });
    expect(codes({ ...bakery, answered: all })[0]).toBe('FOOD_MACHINES');
    expect(codes({ ...shop, answered: ['NO_QUESTION'] })).toEqual(codes(shop));
  });
});
