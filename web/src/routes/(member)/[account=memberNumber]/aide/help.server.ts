import { error } from '@sveltejs/kit';
import { ScreenHelpDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { shownHelp } from '../../shell/help.server';
import { teamRoles } from '../../team/words';
import { screenHelp } from './ecrans/screens.server';

/** The help of a screen, with the people of the service who follow this account. */
export async function helpOf({ api }: App.Locals, params: { account: string; ecran: string }) {
  const screen = screenHelp(params.ecran);
  if (!screen) error(404, { kind: 'not-found', message: 'Cet écran n’a pas d’aide.' });
  const answer = await api.query(ScreenHelpDocument, { memberNumber: params.account });
  const account = answer.data.viewer?.access?.account ?? accountNotFound();
  const help = shownHelp(screen, {
    team: (account.healthTeam ?? []).map(({ id, name, role, phone, centre }) => ({
      ...{ id, name, role: teamRoles[role], phone: phone ?? centre?.phone ?? null },
    })),
    more: { href: `/${params.account}/aide`, label: 'Toute l’aide' },
  });
  return { accountName: account.name, help, missing: missingParts(answer) };
}
