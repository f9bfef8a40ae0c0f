import { describe, expect, it } from 'vitest';
import { requestProblems } from './refusals';

describe('une visite que quelqu’un ne peut avoir', () => {
  const employee = { firstName: 'Éloïse', lastName: 'Guimard' };
  const said = (refusal: Parameters<typeof requestProblems>[0]) =>
    requestProblems(refusal, '/0010001').map(({ message, link }) => [
      message.replaceAll('\u00a0', ' '),
      link?.href,
    ]);

  it('nomme chaque personne, et mène à sa demande ou à son rendez-vous', () => {
    const startsAt = '2026-12-02T13:15:00Z';
    expect(
      said([
        { code: 'ALREADY_ASKED', employee, first: { id: 'd' } },
        { code: 'VISIT_AHEAD', employee, visit: { id: 'v', startsAt } },
        { code: 'VISIT_AHEAD', employee, visit: { id: 'w' } },
        { code: 'NOT_YET', employee, from: '2031-01-01' },
      ]),
    ).toEqual([
      ['Éloïse Guimard : la même visite est déjà demandée.', '/0010001/demandes/d'],
      [
        'Éloïse Guimard : visite déjà demandée, rendez-vous le mercredi 2 décembre 2026 à 14 h 15.',
        '/0010001/visites/v',
      ],
      [
        'Éloïse Guimard : visite déjà demandée et acceptée, le service cherche un rendez-vous.',
        '/0010001/visites/w',
      ],
      [
        'Éloïse Guimard : la visite de mi-carrière n’est possible qu’à partir du 1er janvier 2031, deux ans avant l’année de son terme. Demandez plutôt une visite pour un doute sur le poste.',
        undefined,
      ],
    ]);
  });
});
