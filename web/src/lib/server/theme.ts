import type { Cookies } from '@sveltejs/kit';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const NAME = 'vigie-theme';
const ONE_YEAR = 365 * 24 * 3600;

export function readTheme(cookies: Cookies): Theme {
  return themeOf(cookies.get(NAME)) ?? 'system';
}

/** Not a secret: the plain name without `__Host-` keeps it when a service moves to https. */
export function writeTheme(cookies: Cookies, theme: Theme, secure: boolean): void {
  cookies.set(NAME, theme, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: ONE_YEAR,
  });
}

export function themeOf(value: unknown): Theme | undefined {
  return themes.find((theme) => theme === value);
}
