import {
  ChangeAppointmentSettingDocument,
  ChangeBillingSettingDocument,
  ChangeIdentitySettingDocument,
  ChangeWorkforceSettingDocument,
  ServiceSettingsDocument,
  type ChangeSettingInput,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { settingNotFound } from '$lib/server/not-found';

/** One setting, and the part of the service that owns it. */
export async function findSetting(api: Api, code: string) {
  const { data } = await api.query(ServiceSettingsDocument, {});
  const owners = {
    identity: data.identitySettings ?? [],
    appointments: data.appointmentSettings ?? [],
    workforce: data.workforceSettings ?? [],
    billing: data.billingSettings ?? [],
  } as const;
  for (const owner of ['identity', 'appointments', 'workforce', 'billing'] as const) {
    const setting = owners[owner].find((each) => each.code === code);
    if (setting) return { owner, setting };
  }
  return settingNotFound();
}

/** Sends a change to whoever owns the setting; null for want of the right. */
export async function sendChange(
  api: Api,
  owner: Awaited<ReturnType<typeof findSetting>>['owner'],
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
