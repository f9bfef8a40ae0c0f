import type { DeclarationObstacle, DeclarationPart } from '$lib/graphql/generated/graphql';

/** Steps of a declaration by their word in the address, each with what may be left to do there. */
export const steps = {
  salaries: { part: 'EMPLOYEES', label: 'Salariés', obstacle: 'ANOMALIES_OPEN' },
  postes: { part: 'POSTS', label: 'Postes et risques', obstacle: 'REASONS_MISSING' },
  prevention: { part: 'PREVENTION', label: 'Prévention', obstacle: 'PREVENTION_MISSING' },
  recapitulatif: { part: 'RECAP', label: 'Récapitulatif', obstacle: null },
} as const satisfies Record<
  string,
  { part: DeclarationPart; label: string; obstacle: DeclarationObstacle | null }
>;

export type StepWord = keyof typeof steps;

export const stepWords = Object.keys(steps) as StepWord[];

/** The step of the address; without one the first that is not done, or the recap. */
export function stepOf(word: string | null, obstacles: readonly DeclarationObstacle[]): StepWord {
  const asked = stepWords.find((each) => each === word);
  if (asked) return asked;
  const open = stepWords.find((each) => isLeft(each, obstacles));
  return open ?? 'recapitulatif';
}

export function isLeft(word: StepWord, obstacles: readonly DeclarationObstacle[]): boolean {
  const { obstacle } = steps[word];
  return obstacle !== null && obstacles.includes(obstacle);
}

export function stepAfter(word: StepWord): StepWord {
  return stepWords[stepWords.indexOf(word) + 1] ?? 'recapitulatif';
}
