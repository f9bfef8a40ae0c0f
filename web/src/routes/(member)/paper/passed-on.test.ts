import { describe, expect, it } from 'vitest';
import { passedOn } from './passed-on';

const link = {
  ...{ id: '1', recipient: 'lea@exemple.fr', createdAt: '2026-11-27T09:00:00.000Z' },
  ...{ sentAt: '2026-11-27T09:12:00.000Z', openedAt: null, isOpen: true, triesLeft: 5 },
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a document that was passed on', () => {
  it('is on its way until its mail has left', () => {
    expect(plain(passedOn({ ...link, sentAt: null }))).toBe('Envoi en cours à lea@exemple.fr');
  });

  it('waits to be opened, was opened, or never will be', () => {
    const sent = /^Transmis le 27 novembre 2026.* à lea@exemple\.fr · /;
    for (const [change, end] of [
      [{}, 'pas encore ouvert, 5 essais restent pour la date de naissance'],
      [{ triesLeft: 1 }, 'pas encore ouvert, un seul essai reste pour la date de naissance'],
      [{ isOpen: false }, 'jamais ouvert, le lien ne vaut plus'],
      [{ openedAt: '2026-11-28T07:00:00.000Z' }, 'ouvert le 28 novembre 2026'],
    ] as const) {
      const words = plain(passedOn({ ...link, ...change }));
      expect(words).toMatch(sent);
      expect(words).toContain(end);
    }
  });
});
