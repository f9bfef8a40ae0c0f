import { letterOf, words, wordsAbout } from '$lib/server/words/words';
import type { PageServerLoad } from './$types';

/** Longest text that is looked for, in characters. */
const longest = 100;

export const load: PageServerLoad = ({ url }) => {
  const search = (url.searchParams.get('recherche') ?? '').trim().slice(0, longest);
  const found = wordsAbout(search);
  const letters = [...new Set(found.map(letterOf))];
  return {
    search,
    total: words.length,
    letters: letters.map((letter) => ({
      letter,
      words: found.filter((word) => letterOf(word) === letter),
    })),
  };
};
