import { newId } from '@vigie/chassis/ids';
import type { House } from '../../../../infra/tests/house.ts';

/** A workplace action as the API shows it. */
export interface ShownAction {
  id: string;
  kind: string;
  state: string;
  wish: string | null;
  day: string | null;
  role: string | null;
  reason: string | null;
  askedBy: { id: string } | null;
  version: number;
  assignee: { id: string } | null;
}

const shown = 'id kind state wish day role reason askedBy { id } version assignee { id }';

const inputs: Record<string, string> = {
  withdrawWorkplaceAction: 'ChangeWorkplaceActionInput',
  holdWorkplaceAction: 'PlanWorkplaceActionInput',
};

/** Workplace actions as members ask for them and the service answers. */
export interface ActionDesk {
  send(
    token: string,
    mutation: string,
    input: object,
  ): Promise<{ action: ShownAction | null; codes: string[] }>;
  /** An action that was asked for. @throws when it was refused */
  asked(token: string, accountId: string, kind?: string): Promise<ShownAction>;
  /** Actions at an account; null where they are not open to the caller. */
  at(token: string, memberNumber: string): Promise<ShownAction[] | null>;
  /** Identifiers of what waits, or is planned, in the whole service; null for whoever is not of it. */
  queue(token: string, planned?: boolean): Promise<string[] | null>;
}

export function openActionDesk(house: House): ActionDesk {
  const send: ActionDesk['send'] = async (token, mutation, input) => {
    const name = inputs[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    interface Payload {
      action: ShownAction | null;
      refusals: { code: string }[];
    }
    const { data, errors } = await house.ask<Record<string, Payload | null>>(
      token,
      `mutation ($input: ${name}!) { ${mutation}(input: $input) {
        action { ${shown} } refusals { code } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    const said = data?.[mutation];
    const codes = errors
      ? errors.map(({ extensions }) => String(extensions['code']))
      : (said?.refusals.map(({ code }) => code) ?? []);
    return { action: said?.action ?? null, codes };
  };
  return {
    send,
    asked: async (token, accountId, kind = 'RISK_ANALYSIS') => {
      const input = { accountId, kind, wish: 'Mettre le document unique à jour.' };
      const { action, codes } = await send(token, 'askForWorkplaceAction', input);
      if (!action) throw new Error(`Nothing was asked for: ${codes.join()}`);
      return action;
    },
    at: async (token, memberNumber) => {
      const { data } = await house.ask<{
        memberAccount: { workplaceActions: { edges: { node: ShownAction }[] } | null } | null;
      }>(
        token,
        `query ($number: MemberNumber!) { memberAccount(memberNumber: $number) {
          workplaceActions { edges { node { ${shown} } } } } }`,
        { number: memberNumber },
      );
      const page = data?.memberAccount?.workplaceActions;
      return page ? page.edges.map(({ node }) => node) : null;
    },
    queue: async (token, planned = false) => {
      const { data } = await house.ask<{
        workplaceActionQueue: { edges: { node: { id: string } }[] } | null;
      }>(
        token,
        `query ($planned: Boolean) { workplaceActionQueue(planned: $planned) { edges { node { id } } } }`,
        { planned },
      );
      return data?.workplaceActionQueue?.edges.map(({ node }) => node.id) ?? null;
    },
  };
}
