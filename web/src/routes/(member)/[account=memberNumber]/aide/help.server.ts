import { error } from '@sveltejs/kit';
import { french } from '$lib/format/french';
import { ScreenHelpDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { wordNamed } from '$lib/server/words/words';
import type { Help } from '../../../(public)/aide/help';
import { teamRoles } from '../../team/words';
import { screenHelp } from './ecrans/screens.server';

/** The help of a screen, with the people of the service who follow this account. */
export async function helpOf({ api }: App.Locals, params: { account: string; ecran: string }) {
  const screen = screenHelp(params.ecran);
  if (!screen) error(404, { kind: 'not-found', message: 'Cet écran n’a pas d’aide.' });
  const answer = await api.query(ScreenHelpDocument, { memberNumber: params.account });
  const account = answer.data.viewer?.access?.account ?? accountNotFound();
  const help: Help = {
    title: french(screen.title),
    also: [],
    paragraphs: screen.purpose.map(french),
    law: null,
    questions: screen.questions.map(([question, text]) => ({
      question: french(question),
      answer: french(text),
    })),
    words: screen.words.flatMap((key) => {
      const word = wordNamed(key);
      return word ? [{ key, term: word.term }] : [];
    }),
    team: (account.healthTeam ?? []).map(({ id, name, role, phone, centre }) => ({
      ...{ id, name, role: teamRoles[role], phone: phone ?? centre?.phone ?? null },
    })),
    more: { href: `/${params.account}/aide`, label: 'Toute l’aide' },
  };
  return { accountName: account.name, help, missing: missingParts(answer) };
}
