import { page } from '$app/state';
import { readOnlyAccount } from './read-only';
import type { Scope, Withheld } from './right';

/** Rights that wait while an account may be read only; the others go on (`access.stays_open`). */
const waiting: readonly Scope[] = [
  ...(['account:write', 'employees:write', 'posts:write', 'nir:write'] as const),
  ...(['absences:write', 'visits:request', 'visits:manage', 'prevention:write'] as const),
  ...(['declaration:prepare', 'declaration:validate'] as const),
];

/** Whether the account itself is closed to what a right opens, whoever looks at it. */
export function isClosed(scope: Scope): boolean {
  const state = shell()?.account?.membership?.state;
  return (state === 'SUSPENDED' || state === 'ENDED') && waiting.includes(scope);
}

/**
 * Why somebody may not do it, as the server has told with the account: the texts of all rights weigh more than a page
 * of them. It knows no sentence of a right that was taken away since.
 */
export function withheld(scope: Scope): Withheld {
  return (
    shell()?.withheld?.[scope] ?? {
      missing: 'Vos droits ne le permettent pas.',
      remedy: 'Demandez à un administrateur de votre espace de vous donner ce droit.',
    }
  );
}

/** Both sentences, for a control that is shown but blocked; of a closed account that it is closed. */
export function whyBlocked(scope: Scope): string {
  if (isClosed(scope)) return readOnlyAccount;
  const { missing, remedy } = withheld(scope);
  return `${missing} ${remedy}`;
}

interface Shell {
  account: { membership?: { state: string } | null } | null;
  withheld?: Partial<Record<Scope, Withheld>>;
}

const shell = () => (page.data as { shell?: Shell }).shell;
