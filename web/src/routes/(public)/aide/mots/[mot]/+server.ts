import { error, json } from '@sveltejs/kit';
import { wordNamed } from '$lib/server/words/words';
import type { Help } from '../../help';
import type { RequestHandler } from './$types';

/** One word, for the window that opens over the page on which it stands. */
export const GET: RequestHandler = ({ params }) => {
  const word = wordNamed(params.mot);
  if (!word)
    error(404, { kind: 'not-found', message: 'Ce mot n’est pas parmi les mots du métier.' });
  const help: Help = {
    title: word.term,
    also: word.also,
    paragraphs: [word.meaning],
    law: word.law,
    questions: [],
    words: [],
    team: [],
    more: { href: `/aide#${word.key}`, label: 'Pour aller plus loin' },
  };
  return json(help);
};
