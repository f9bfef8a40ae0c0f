import {
  ChangeAppointmentSettingDocument,
  ChangeBillingSettingDocument,
  ChangeIdentitySettingDocument,
  ChangeWorkforceSettingDocument,
  ServiceSettingsDocument,
  type ChangeSettingInput,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';
import { settingNotFound } from '$lib/server/not-found';
import { dispensable } from '../dispensable.server';

/** One setting, and the part of the service that owns it; none while a part that may own it does not answer. */
export async function findSetting(api: Pick<Api, 'query'>, code: string) {
  const answer = await api.query(ServiceSettingsDocument, {}, dispensable);
  const { data } = answer;
  const owners = {
    identity: data.identitySettings ?? [],
    appointments: data.appointmentSettings ?? [],
    workforce: data.workforceSettings ?? [],
    billing: data.billingSettings ?? [],
  } as const;
  for (const owner of ['identity', 'appointments', 'workforce', 'billing'] as const) {
    const setting = owners[owner].find((each) => each.code === code);
    if (setting) return { owner, setting, missing: [] };
  }
  const missing = missingParts(answer);
  if (missing.length === 0) settingNotFound();
  return { setting: null, missing };
}

/** Sends a change to whoever owns the setting; null for want of the right. */
export async function sendChange(
  api: Api,
  owner: NonNullable<Awaited<ReturnType<typeof findSetting>>['owner']>,
  input: ChangeSettingInput,
) {
  switch (owner) {
    case 'identity':
      return (await api.mutate(ChangeIdentitySettingDocument, { input })).data
        .changeIdentitySetting;
    case 'appointments':
      return (await api.mutate(ChangeAppointmentSettingDocument, { input })).data
        .changeAppointmentSetting;
    case 'billing':
      return (await api.mutate(ChangeBillingSettingDocument, { input })).data.changeBillingSetting;
    case 'workforce':
      return (await api.mutate(ChangeWorkforceSettingDocument, { input })).data
        .changeWorkforceSetting;
  }
}
