import { error } from '@sveltejs/kit';
import { shownHelp } from '../../shell/help.server';
import { screens } from './screens.server';

/** The help of a screen of the service. */
export function helpOf({ ecran }: { ecran: string }) {
  const screen = screens.find(([key]) => key === ecran)?.[1];
  if (!screen) error(404, { kind: 'not-found', message: 'Cet écran n’a pas d’aide.' });
  return shownHelp(screen, { team: [], more: { href: '/service/aide', label: 'Toute l’aide' } });
}
