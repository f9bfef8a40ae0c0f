import { describe, expect, it } from 'vitest';
import { shownSteps } from './step';

const own = { kind: 'USER' as const, stepsPutAwayAt: null, credentials: null };
const key = { id: 'k' };
const step = (done: boolean) => ({ title: 'Un pas', detail: '', href: '/', done });

describe('les premiers pas', () => {
  it('se cochent seuls : une clé ou une application suffit', () => {
    const withKey = { ...own, credentials: { totpSince: null, passkeys: [key] } };
    const without = { ...own, credentials: { totpSince: null, passkeys: [] } };
    expect(shownSteps(withKey, [step(false)])?.map(({ done }) => done)).toEqual([false, true]);
    expect(shownSteps(without, [step(true)])?.map(({ done }) => done)).toEqual([true, false]);
  });

  it('s’effacent quand tout est fait, ou rangés par leur lecteur', () => {
    expect(shownSteps(own, [step(true)])).toBeNull();
    expect(
      shownSteps({ ...own, stepsPutAwayAt: '2026-11-27T10:00:00Z' }, [step(false)]),
    ).toBeNull();
  });
});
