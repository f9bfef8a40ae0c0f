import { AccountHealthTeamDocument, type TeamRole } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { textsOf } from '$lib/server/form-texts';
import { memberUnknown } from '../member.server';
import type { Fields } from '$lib/server/taken-off';
import { teamRoles } from '../../../../team/words';

/** Who follows a member, and where they may work. */
export async function teamRoom(api: Api, memberNumber: string) {
  const { data } = await api.query(AccountHealthTeamDocument, { memberNumber });
  return {
    account: data.memberAccount ?? memberUnknown(memberNumber),
    centres: (data.centres ?? [])
      .filter(({ kind }) => kind === 'CENTRE' || kind === 'ANNEX')
      .map(({ id, name }) => ({ value: id, label: name })),
    mayKeep: (data.viewer?.scopes ?? []).includes('visits:manage'),
    idempotencyKey: crypto.randomUUID(),
  };
}

const isRole = (text: string): text is TeamRole => Object.hasOwn(teamRoles, text);

/** Somebody as they were typed. */
export async function typedMember(request: Request) {
  const text = textsOf(await request.formData());
  const role = text('role');
  return {
    values: {
      ...{ role, name: text('name'), phone: text('phone') },
      ...{ hours: text('hours'), centreId: text('centreId') },
    },
    member: {
      ...{ role: isRole(role) ? role : 'ASSISTANT', name: text('name'), phone: text('phone') },
      ...{ hours: text('hours'), centreId: text('centreId') || null },
    } as const,
    idempotencyKey: text('idempotencyKey'),
    version: Number(text('version')),
  };
}

type Person = NonNullable<Awaited<ReturnType<typeof teamRoom>>['account']['healthTeam']>[number];

/** Somebody of the team as the form sends them. */
export function memberFields({ role, name, phone, hours, centre }: Person): Fields {
  return [
    ['role', role],
    ['name', name],
    ['phone', phone ?? ''],
    ['hours', hours ?? ''],
    ['centreId', centre?.id ?? ''],
  ];
}
