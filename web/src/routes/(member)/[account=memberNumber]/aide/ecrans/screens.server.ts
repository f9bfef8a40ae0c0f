import type { ScreenKey } from '../../shell/screens';
import { companyScreens } from './company';
import type { ScreenHelp } from '../../../shell/screen-help';
import { visitScreens } from './visits';
import { workforceScreens } from './workforce';

const { accueil, ...others } = companyScreens;

const all: Record<ScreenKey, ScreenHelp> = {
  accueil,
  ...workforceScreens,
  ...visitScreens,
  ...others,
};

/** Every help, in the order of the navigation. */
export const screens = Object.entries(all) as readonly [ScreenKey, ScreenHelp][];

/** The help of a screen; undefined where an address names none. */
export function screenHelp(key: string): ScreenHelp | undefined {
  return screens.find(([name]) => name === key)?.[1];
}
