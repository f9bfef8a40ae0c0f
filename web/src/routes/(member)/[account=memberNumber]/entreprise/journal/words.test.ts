import { describe, expect, it } from 'vitest';
import type { JournalRowFragment } from '$lib/graphql/generated/graphql';
import { aboutOf, whoOf } from './words';

const row: JournalRowFragment = {
  ...{ id: '1', at: '2026-11-21T08:00:00Z', label: 'Fiche modifiée', author: 'EMPLOYER' },
  ...{
    person: null,
    program: null,
    onBehalfOf: null,
    device: null,
    employee: null,
    visit: null,
    absence: null,
  },
  ...{ document: null, user: null, subject: null, count: null, fields: [] },
};
const julien = { id: 'p', firstName: 'Julien', lastName: 'Orbecq', firm: null };

describe('qui', () => {
  it('une personne de l’entreprise, du cabinet, un logiciel, personne', () => {
    expect(whoOf({ ...row, person: julien })).toEqual({
      name: 'Julien Orbecq',
      side: 'Votre entreprise',
    });
    expect(
      whoOf({ ...row, author: 'FIRM', person: { ...julien, firm: 'Orbecq Conseil' } }),
    ).toEqual({ name: 'Julien Orbecq', side: 'Orbecq Conseil' });
    expect(whoOf({ ...row, author: 'PROGRAM', program: 'Paie' })).toEqual({
      ...{ name: 'Paie', side: 'Un logiciel' },
    });
    const onBehalfOf = { id: 'a', callerName: 'Maud Sillery', channel: 'PHONE' as const };
    expect(whoOf({ ...row, author: 'STAFF', person: julien, onBehalfOf })).toEqual({
      name: 'Julien Orbecq',
      side: 'L’équipe de votre service, à la demande de Maud Sillery (par téléphone)',
    });
    expect(whoOf({ ...row, author: 'AUTOMATIC' })).toEqual({
      ...{ name: 'Automatique', side: '' },
    });
  });
});

describe('à propos de', () => {
  it('la personne d’une visite, un document, un nombre, rien', () => {
    const employee = { id: 'e', firstName: 'Éloïse', lastName: 'Guimard' };
    expect(aboutOf({ ...row, visit: { employee } })).toEqual({
      ...{ text: 'Éloïse Guimard', employeeId: 'e' },
    });
    expect(aboutOf({ ...row, document: { title: 'Convocation' } }).text).toBe('Convocation');
    expect(aboutOf({ ...row, user: julien })).toEqual({
      ...{ text: 'Julien Orbecq', employeeId: undefined },
    });
    // Who signs in is the one who does it.
    expect(aboutOf({ ...row, person: julien, user: julien }).text).toBe('');
    expect(aboutOf({ ...row, count: 3 }).text).toBe('3 éléments'.replace(' ', '\u00a0'));
    expect(aboutOf({ ...row, subject: 'Orbecq Conseil' }).text).toBe('Orbecq Conseil');
    expect(aboutOf({ ...row, fields: ['street', 'city'] }).text).toBe('rue, ville');
    expect(aboutOf(row)).toEqual({ text: '', employeeId: undefined });
  });
});
