import type { WordKey } from '$lib/server/words/words';

/** The help of one screen. Plain spaces and straight apostrophes: whoever shows it sets them. */
export interface ScreenHelp {
  title: string;
  /** What one does here. */
  purpose: readonly string[];
  /** What people ask most, and the answer. */
  questions: readonly (readonly [question: string, answer: string])[];
  /** Words that stand here. */
  words: readonly WordKey[];
}
