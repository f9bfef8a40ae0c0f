import { page } from '$app/state';
import { blockedBy, readOnlyAccount, type Scope } from './right';

/** Rights that wait while an account may be read only; the others go on (`access.stays_open`). */
const waiting: readonly Scope[] = [
  ...(['account:write', 'employees:write', 'posts:write', 'nir:write'] as const),
  ...(['absences:write', 'visits:request', 'visits:manage', 'prevention:write'] as const),
  ...(['declaration:prepare', 'declaration:validate'] as const),
];

/** Whether the account itself is closed to what a right opens, whoever looks at it. */
export function isClosed(scope: Scope): boolean {
  const { shell } = page.data as { shell?: { account: Shown | null } };
  const state = shell?.account?.membership?.state;
  return (state === 'SUSPENDED' || state === 'ENDED') && waiting.includes(scope);
}

/** What {@link blockedBy} says, for a control on a page; of a closed account that it is closed. */
export function whyBlocked(scope: Scope): string {
  return isClosed(scope) ? readOnlyAccount : blockedBy(scope);
}

interface Shown {
  membership?: { state: string } | null;
}
