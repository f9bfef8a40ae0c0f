import { french } from '$lib/format/french';
import { wordNamed } from '$lib/server/words/words';
import type { Help } from '../../(public)/aide/help';
import type { ScreenHelp } from './screen-help';

/** What the window and the page of a help show of a screen. */
export function shownHelp(
  { title, purpose, questions, words }: ScreenHelp,
  also: Pick<Help, 'team' | 'more'>,
): Help {
  return {
    title: french(title),
    also: [],
    paragraphs: purpose.map(french),
    law: null,
    questions: questions.map(([question, answer]) => ({
      question: french(question),
      answer: french(answer),
    })),
    words: words.flatMap((key) => {
      const word = wordNamed(key);
      return word ? [{ key, term: word.term }] : [];
    }),
    ...also,
  };
}

/** A line of the list of helps. */
export interface ListedScreen {
  key: string;
  title: string;
  purpose: string;
}

/** Helps as a list: the first sentence of each says what its screen is. */
export function listed(screens: readonly (readonly [string, ScreenHelp])[]): ListedScreen[] {
  return screens.map(([key, { title, purpose }]) => ({
    key,
    title: french(title),
    purpose: french(`${(purpose[0] ?? '').split(/(?<=\.)\s/)[0]}`),
  }));
}
