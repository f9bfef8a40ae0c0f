/** An expected failure: a code of the noun's own enum, and the input field that it concerns. */
export interface Refusal<Code extends string = string> {
  code: Code;
  field?: string | null;
}

/** A command's answer: what it did, or all the reasons why it did nothing. */
export type Outcome<Done, R extends Refusal> = { done: Done } | { refusals: R[] };

export function refuse<R extends Refusal>(...refusals: R[]): { refusals: R[] } {
  return { refusals };
}

export function isRefused<Done, R extends Refusal>(
  outcome: Outcome<Done, R>,
): outcome is { refusals: R[] } {
  return 'refusals' in outcome;
}
