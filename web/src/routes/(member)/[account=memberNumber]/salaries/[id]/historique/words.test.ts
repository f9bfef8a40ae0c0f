import { describe, expect, it } from 'vitest';
import type { TimelineRowFragment } from '$lib/graphql/generated/graphql';
import { authorOf, detailOf, titleOf } from './words';

const entry: TimelineRowFragment = {
  ...{ id: '1', at: '2026-11-21T08:00:00Z', topic: 'FILE', event: 'UPDATED', fields: [] },
  ...{ day: null, latestDate: null, followUp: null, absence: null, visit: null },
  author: { kind: 'SERVICE', person: null, onBehalfOf: null },
};

const by = (author: Omit<TimelineRowFragment['author'], 'onBehalfOf'>) =>
  authorOf({ ...entry, author: { ...author, onBehalfOf: null } });
const person = { id: 'p', firstName: 'Julien', lastName: 'Orbecq', firm: null };

describe('qui a fait quoi', () => {
  it('une collègue, le cabinet, le service, un logiciel', () => {
    expect(by({ kind: 'PERSON', person })).toBe('par Julien Orbecq');
    expect(by({ kind: 'PERSON', person: { ...person, firm: 'Orbecq Conseil' } })).toBe(
      'par Julien Orbecq, Orbecq Conseil',
    );
    expect(by({ kind: 'STAFF', person })).toBe('par Julien Orbecq, du service');
    expect(by({ kind: 'SERVICE', person: null })).toBe('automatiquement');
    expect(by({ kind: 'STAFF', person: null })).toBe('par l’équipe du service');
    expect(by({ kind: 'PROGRAM', person: null })).toBe('par un logiciel');
  });

  it('le service, à la demande de qui et comment', () => {
    const onBehalfOf = { callerName: 'Odile Sillery', channel: 'MAIL' as const };
    expect(authorOf({ ...entry, author: { kind: 'STAFF', person, onBehalfOf } })).toBe(
      'par Julien Orbecq, du service, à la demande d’Odile Sillery (par e-mail)',
    );
  });

  it('quelqu’un dont le nom n’est plus donné', () => {
    expect(by({ kind: 'PERSON', person: null })).toContain('plus accès');
  });
});

describe('ce qui s’est passé', () => {
  it('les champs sont nommés une fois, en clair', () => {
    const changed = { ...entry, fields: ['jobTitle', 'jobPostId', 'email'] };
    expect(titleOf(changed)).toBe('Informations modifiées');
    expect(detailOf(changed)).toBe('poste, adresse e-mail');
  });

  it('un départ avec son dernier jour, un changement de poste avec son premier', () => {
    const fields = ['leftOn', 'reason'];
    const left = { ...entry, event: 'CLOSED' as const, fields, day: '2026-12-31' };
    expect(detailOf(left)).toBe('dernier jour de travail le 31\u00a0décembre 2026');
    const moved = { ...entry, event: 'POST_CHANGE_ANNOUNCED' as const, day: '2027-01-04' };
    expect(detailOf(moved)).toBe('à partir du 4\u00a0janvier 2027');
    // Noted before days were.
    expect(detailOf({ ...left, day: null })).toBe('dernier jour de travail, motif du départ');
  });

  it('un suivi avec ses motifs et leurs articles', () => {
    const grounds = [
      { situation: 'WS_NIGHT', label: 'Travail de nuit', articles: ['R4624-18'] },
      { situation: null, label: 'Motif confidentiel', articles: [] },
    ];
    const decided = { ...entry, followUp: { profile: 'SIA' as const, grounds } };
    expect(detailOf(decided)).toContain('Travail de nuit (R4624-18)\u00a0· Motif confidentiel');
  });

  it('une absence sans sa cause pour qui ne la connaît pas', () => {
    const absence = { id: 'a', cause: null, firstDay: '2026-11-09', lastDay: '2026-12-06' };
    const declared = { ...entry, topic: 'ABSENCES' as const, absence };
    expect(detailOf(declared)).toBe('du 9\u00a0novembre 2026 au 6\u00a0décembre 2026');
  });

  it('une visite avec son jour, sinon sa date limite', () => {
    const visit = { id: 'v', kind: 'REPRISE' as const };
    const due = { ...entry, topic: 'VISITS' as const, visit, latestDate: '2026-12-08' };
    expect(detailOf(due)).toBe('Visite de reprise, au plus tard le 8\u00a0décembre 2026');
    expect(detailOf({ ...due, day: '2026-12-02' })).toBe(
      'Visite de reprise, le 2\u00a0décembre 2026',
    );
  });
});
