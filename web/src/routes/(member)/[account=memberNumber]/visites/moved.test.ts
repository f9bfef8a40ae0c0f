import { expect, it } from 'vitest';
import { movedSentence } from './moved';

it('a moved appointment says who moved it, and from where', () => {
  const startsAt = '2026-12-01T08:00:00Z';
  expect(movedSentence({ startsAt, by: 'EMPLOYER' })).toMatch(
    /^Déplacé par votre entreprise\s: il était fixé au mardi 1er\u00a0décembre 2026 à 9\sh\.$/,
  );
  expect(movedSentence({ startsAt, by: 'PLANNING' })).toContain('avant la convocation');
});
