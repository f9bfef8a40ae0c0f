import type { Tone } from '../trend/trend';

/** Colours of series on paper: they differ in lightness as well, for who prints in grey. */
export const colours: Record<Tone, string> = {
  held: '#0f5563',
  plain: '#0f5563',
  missed: '#c2493d',
  cancelled: '#a9bac0',
  si: '#10604f',
  sia: '#e0a93f',
  sir: '#7b2c5e',
};

/** Colours of the words that name them: dark enough to be read. */
export const wordColours: Record<Tone, string> = {
  ...colours,
  missed: '#a92a1e',
  cancelled: '#4d646b',
  sia: '#7a4e00',
};
