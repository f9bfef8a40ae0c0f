import { describe, expect, it } from 'vitest';
import type { Api } from '$lib/server/api';
import { findSetting } from './change.server';

/** An API of which billing does not answer for the moment. */
const withoutBilling: Pick<Api, 'query'> = {
  query: (_document, _variables, optional) => {
    expect(optional).toContain('billingSettings');
    return Promise.resolve({
      data: {
        ...{ identitySettings: [{ code: 'session-length' }], appointmentSettings: [] },
        ...{ workforceSettings: [], billingSettings: null },
      } as never,
      denied: [],
      unavailable: [{ path: ['billingSettings'], part: 'billing' }],
    });
  },
};

describe('a setting, while another part of the service is silent', () => {
  it('is found where its own part answers, and nothing of it is missing', async () => {
    const found = await findSetting(withoutBilling, 'session-length');
    expect(found).toMatchObject({ owner: 'identity', missing: [] });
  });

  it('that the silent part may own is not said to be unknown: the part is named', async () => {
    const found = await findSetting(withoutBilling, 'payment-delay');
    expect(found).toEqual({ setting: null, missing: ['billing'] });
  });
});
