import { newId } from '@vigie/chassis/ids';
import type { TestMember } from '../../../../infra/tests/cast.ts';
import type { House } from '../../../../infra/tests/house.ts';

export interface ShownChange {
  id: string;
  version: number;
  state: string;
  siret: string;
  appliedAt: string | null;
  refusalReason: string | null;
  assignee: { id: string } | null;
  proof: { name: string; mediaType: string; byteSize: number } | null;
}

/** An account as its room shows it. */
export interface ShownAccount {
  id: string;
  version: number;
  name: string;
  siret: string;
  activityCode: string;
  activityNomenclature: string;
  collectiveAgreement: string | null;
  address: { line: string | null; street: string; postCode: string; city: string };
  company: { siren: string; name: string };
  contacts: { id: string; version: number; purposes: string[]; lastName: string }[];
  mailAddresses: { purpose: string; addressee: string | null; address: { city: string } }[];
  registrationChanges: ShownChange[];
}

/** What a command said: codes of refusals with their field, or of the gateway's errors. */
export interface Said {
  codes: string[];
  account: ShownAccount | null;
  change: ShownChange | null;
  path: string | null;
}

const change = `id version state siret appliedAt refusalReason assignee { id }
  proof { name mediaType byteSize }`;

const account = `id version name siret activityCode activityNomenclature collectiveAgreement
  address { line street postCode city } company { siren name }
  contacts { id version purposes lastName } mailAddresses { purpose addressee address { city } }
  registrationChanges { ${change} }`;

/** Who keeps the description of an account, through the API. */
export function openCompanyDesk(house: House) {
  const desk = {
    look: async (token: string, { memberNumber }: TestMember): Promise<ShownAccount> => {
      const query = `query ($n: MemberNumber!) { memberAccount(memberNumber: $n) { ${account} } }`;
      const variables = { n: memberNumber };
      const answer = await house.ask<{ memberAccount: ShownAccount }>(token, query, variables);
      const { data, errors } = answer;
      if (!data?.memberAccount) throw new Error(JSON.stringify(errors ?? 'No account'));
      return data.memberAccount;
    },
    send: async (token: string, mutation: string, input: object): Promise<Said> => {
      const query = `mutation ($input: ${inputOf(mutation)}!) {
        done: ${mutation}(input: $input) { ${selectionOf(mutation)} refusals { code field } } }`;
      const key = mutation.endsWith('Proof') ? {} : { idempotencyKey: newId() };
      const { data, errors } = await house.ask<{
        done: (Partial<Said> & { refusals: { code: string; field: string | null }[] }) | null;
      }>(token, query, { input: { ...key, ...input } });
      const { done } = data ?? {};
      return {
        codes: [
          ...(done?.refusals ?? []).map(({ code }) => code),
          ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
        ],
        ...{ account: done?.account ?? null, change: done?.change ?? null },
        path: done?.path ?? null,
      };
    },
    /** Asks for another number and sends its proof; the request as the service finds it. */
    asked: async (token: string, member: TestMember, input: object): Promise<ShownChange> => {
      const said = await desk.send(token, 'requestRegistrationChange', {
        ...{ accountId: member.accountId, reason: 'MOVE', effectiveOn: '2026-11-20', ...input },
      });
      if (!said.change) throw new Error(said.codes.join());
      const { id } = said.change;
      const proven = await desk.prove(token, id);
      if (proven.status !== 201) throw new Error(JSON.stringify(proven));
      const found = (await desk.look(token, member)).registrationChanges.find(
        (each) => each.id === id,
      );
      if (!found) throw new Error('The request is not there');
      return found;
    },
    /** Sends bytes as the proof of a request. */
    prove: async (
      token: string,
      changeId: string,
      content: Uint8Array = Buffer.from('%PDF-1.7 proof'),
    ): Promise<{ status: number; body: unknown }> => {
      const input = { changeId, fileName: 'Avis de situation.pdf' };
      const { path } = await desk.send(token, 'sendRegistrationProof', input);
      const answer = await fetch(`${new URL(house.url).origin}${path}`, {
        ...{ method: 'POST', body: new Uint8Array(content) },
      });
      return { status: answer.status, body: await answer.json() };
    },
  };
  return desk;
}

function inputOf(mutation: string): string {
  if (/^(withdraw|confirm)/.test(mutation)) return 'RegistrationChangeInput';
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

function selectionOf(mutation: string): string {
  if (mutation.endsWith('Proof')) return 'path';
  return /Registration/.test(mutation) ? `change { ${change} }` : `account { ${account} }`;
}
