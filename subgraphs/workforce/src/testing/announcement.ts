import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { Answer, House } from '../../../../infra/tests/house.ts';
import { employeeFields, type Employee } from './declaration.ts';

/** What the tests read of an announced hire. */
export interface Hire {
  id: string;
  version: number;
  lastName: string | null;
  state: string;
  refusalReason: string | null;
  contract: string;
  startDate: string;
  startTime: string | null;
  source: string;
  hasNationalNumber: boolean;
  visitDueBy: string | null;
  match: { kind: string; employee: { id: string } | null } | null;
  employee: { id: string; status: string; lastName: string | null } | null;
}

interface Refused {
  code: string;
  field: string | null;
}

export interface Line {
  externalId: string;
  outcome: string;
  hire: Hire | null;
  refusals: Refused[];
}

export interface SettledLine {
  id: string;
  hire: Hire | null;
  refusals: Refused[];
}

export interface Settled {
  hire: Hire | null;
  employee: Employee | null;
  refusals: (Refused & { existing: { id: string } | null })[];
}

const hireFields = `id version lastName state refusalReason contract startDate startTime source hasNationalNumber
  visitDueBy match { kind employee { id } } employee { id status lastName }`;

/** An ordinary announcement of an adult, by a sender who gives it a name. */
export function announcement(siret: string, change: object = {}): Record<string, unknown> {
  return {
    ...{ externalId: newId(), siret, lastName: 'Rouvrais', firstName: 'Bastien', sex: 'MALE' },
    ...{ birthDate: '1990-04-02', contract: 'CDI', startDate: '2026-12-01', ...change },
  };
}

/** The commands on announced hires as clients send them. */
export interface HireDesk {
  announce(token: string, announcements: object[], key?: string): Promise<Line[]>;
  /** Announces one and expects a line about a hire. */
  announced(token: string, siret: string, change?: object): Promise<Hire>;
  confirm(token: string, input: object): Promise<Settled>;
  link(token: string, input: object): Promise<Settled>;
  confirmAll(token: string, input: object): Promise<SettledLine[]>;
  refuse(token: string, input: object): Promise<SettledLine[]>;
  restore(token: string, input: object): Promise<SettledLine[]>;
  read(token: string, id: string): Promise<Hire | null>;
  waiting(token: string, accountId: string): Promise<{ hires: Hire[]; counted: object | null }>;
  siretOf(accountId: string): Promise<string>;
}

export function openHireDesk(house: House): HireDesk {
  async function send<Payload>(name: string, selection: string, token: string, input: object) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const answer: Answer<Record<string, Payload>> = await house.ask(
      token,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    const payload = answer.data?.[name];
    if (!payload) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return payload;
  }
  const refusals = 'refusals { code field }';
  const settle = (name: string) => (token: string, input: object) =>
    send<Settled>(
      name,
      `hire { ${hireFields} } employee { ${employeeFields} } refusals { code field existing { id } }`,
      token,
      input,
    );
  const settleAll = (name: string) => async (token: string, input: object) => {
    const selection = `lines { id hire { ${hireFields} } ${refusals} } ${refusals}`;
    const { lines } = await send<{ lines: SettledLine[] }>(name, selection, token, input);
    return lines;
  };
  const announce: HireDesk['announce'] = async (token, announcements, key = newId()) => {
    const selection = `lines { externalId outcome hire { ${hireFields} } ${refusals} } ${refusals}`;
    const input = { idempotencyKey: key, announcements };
    return (await send<{ lines: Line[] }>('announceHires', selection, token, input)).lines;
  };
  return {
    announce,
    announced: async (token, siret, change = {}) => {
      const [line] = await announce(token, [announcement(siret, change)]);
      if (!line?.hire) throw new Error(JSON.stringify(line));
      return line.hire;
    },
    confirm: settle('confirmHire'),
    link: settle('linkHire'),
    confirmAll: settleAll('confirmHires'),
    refuse: settleAll('refuseHires'),
    restore: settleAll('restoreHires'),
    read: async (token, id) => {
      const query = `query ($id: ID!) { announcedHire(id: $id) { ${hireFields} } }`;
      const { data } = await house.ask<{ announcedHire: Hire | null }>(token, query, { id });
      return data?.announcedHire ?? null;
    },
    waiting: async (token, accountId) => {
      const query = `query ($id: ID!) { memberAccount(id: $id) { hiresToConfirm { count started visitDueBy }
        announcedHires { edges { node { ${hireFields} } } } } }`;
      const { data } = await house.ask<{
        memberAccount: {
          hiresToConfirm: object | null;
          announcedHires: { edges: { node: Hire }[] } | null;
        };
      }>(token, query, { id: accountId });
      return {
        hires: data?.memberAccount.announcedHires?.edges.map(({ node }) => node) ?? [],
        counted: data?.memberAccount.hiresToConfirm ?? null,
      };
    },
    siretOf: (accountId) =>
      withConnection(house.database.adminUrl, async (admin) => {
        const [row] = await admin<{ siret: string }[]>`
          select siret from identity.member_account where id = ${accountId}`;
        return row?.siret ?? '';
      }),
  };
}
