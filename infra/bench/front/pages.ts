import type { Page } from 'playwright-core';
import {
  administrator,
  director,
  memberScreens,
  publicScreens,
  serviceScreens,
} from '../../journeys/screens.ts';

/** Pages that one person opens. */
export interface Round {
  who: string;
  /** Address of a demo user; null for somebody who has not signed in. */
  email: string | null;
  /** @param page signed in as this person, to read from lists where their rows are */
  screens(page: Page): Promise<readonly string[]>;
}

const settings = ['informations', 'utilisateurs', 'utilisateurs/roles', 'cabinets', 'journal'];
const chosenOnes = [
  '/0010006/statistiques?etablissement=tous',
  '/0010006/declaration?etape=postes',
];

/** The pages that journeys look at one by one, and the main ones that they reach on their way. */
export const rounds: readonly Round[] = [
  { who: 'anybody', email: null, screens: () => Promise.resolve(publicScreens) },
  {
    who: 'member',
    email: administrator,
    screens: async (page) => [
      ...(await memberScreens(page)),
      ...settings.map((room) => `/0010006/entreprise/${room}`),
      ...chosenOnes,
    ],
  },
  {
    who: 'firm',
    email: 'julien@orbecq-conseil.example',
    screens: () =>
      Promise.resolve(
        ['', '/mandats', '/declarations', '/equipe'].map((room) => `/cabinet${room}`),
      ),
  },
  { who: 'service', email: director, screens: serviceScreens },
];
