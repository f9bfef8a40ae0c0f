import { FirmTeamDocument } from '$lib/graphql/generated/graphql';
import { noFirm } from '../firm.server';

/** The caller's firm with its people, and who of them the caller is. */
export async function firmTeam(api: App.Locals['api']) {
  const { data } = await api.query(FirmTeamDocument, {});
  const firm = data.viewer?.firm ?? noFirm();
  return {
    self: data.viewer?.id ?? null,
    leads: firm.role === 'MANAGER',
    firmName: firm.name,
    members: firm.members ?? [],
    invitations: firm.invitations ?? [],
    replacements: firm.replacements ?? [],
  };
}
