import type { ScreenHelp } from '../../shell/screen-help';
import type { ScreenKey } from '../shell/screens';
import { houseScreens } from './ecrans/house';
import { memberScreens } from './ecrans/members';
import { planningScreens } from './ecrans/planning';

const { accueil, ...days } = planningScreens;

const all: Record<ScreenKey, ScreenHelp> = { accueil, ...memberScreens, ...days, ...houseScreens };

/** Every help: home, whoever calls, the days, what keeps the service going. */
export const screens = Object.entries(all) as readonly [ScreenKey, ScreenHelp][];
