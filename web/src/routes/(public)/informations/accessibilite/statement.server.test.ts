import { expect, it } from 'vitest';
import { resultOf, statement } from './statement.server';

/** How many criteria each theme of RGAA 4.1 has. */
const official = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

it('la déclaration nomme les 106 critères des 13 thématiques, chacun une fois', () => {
  expect(statement.map(({ criteria }) => criteria.map(({ number }) => number))).toEqual(
    official.map((count, theme) =>
      Array.from({ length: count }, (_, place) => `${theme + 1}.${place + 1}`),
    ),
  );
});

it('chaque critère dit comment il a été vérifié, ou pourquoi il ne l’a pas été', () => {
  const all = statement.flatMap(({ criteria }) => criteria);
  expect(all.filter(({ how, subject }) => !how || !subject || how.includes('undefined'))).toEqual(
    [],
  );
});

it('le taux compte comme non conforme ce qui n’a pas été vérifié, et laisse ce qui ne s’applique pas', () => {
  const verdicts = [
    'Conforme',
    'Conforme',
    'Non conforme',
    'Non vérifié',
    'Non applicable',
  ] as const;
  expect(resultOf(verdicts.map((verdict) => ({ verdict })))).toEqual({
    ...{ conforming: 2, failing: 1, unchecked: 1, elsewhere: 1 },
    ...{ applicable: 4, percent: 50 },
  });
});
