import type { SubgraphLink } from '@vigie/gateway/subgraph/link';
import { startSyntheticApi, type SyntheticApiOptions } from '../../synthetic/api.ts';
import type { Contract } from '../../synthetic/contract.ts';
import { asReceived, type Answer } from './answer.ts';
import type { RandomOperation } from './generator/operation.ts';
import type { Role } from './role.ts';

/** An answer with what happened behind it. */
export interface Observed {
  answer: Answer;
  /** Coordinates that subgraphs have resolved. */
  resolved: ReadonlySet<string>;
  /** Queries that were made ready for a subgraph. Apollo's executor does so every time, ours once per plan. */
  prepared: number;
}

/** A gateway that is asked and watched. */
export interface Asked {
  ask(operation: RandomOperation, role: Role): Promise<Observed>;
  close(): Promise<void>;
}

export interface AskedOptions extends SyntheticApiOptions {
  /** What the gateway is told of a caller's scopes; the truth when absent. */
  scopesOf?: (role: Role) => Role['scopes'];
}

export async function openAsked(contract: Contract, options: AskedOptions): Promise<Asked> {
  let resolved = new Set<string>();
  let prepared = 0;
  const { between = (link) => link, scopesOf = ({ scopes }) => scopes } = options;
  const counted = (link: SubgraphLink): SubgraphLink => ({
    name: link.name,
    prepare: (query) => {
      prepared += 1;
      return link.prepare(query);
    },
  });
  const api = await startSyntheticApi(contract, {
    ...options,
    between: (link) => counted(between(link)),
    observe: (coordinate) => resolved.add(coordinate),
  });
  let requests = 0;
  return {
    ask: async (operation, role) => {
      const { kind } = role;
      const scopes = scopesOf(role);
      [resolved, prepared, requests] = [new Set(), 0, requests + 1];
      // A subject of its own: what one caller may ask in a minute is proven elsewhere.
      const signedIn = { kind, subjectId: `subject-${requests}`, sessionId: `session-${requests}` };
      const requestId = `request-${requests}`;
      const { body } = await api.executeOperation(operation, {
        contextValue: {
          caller: scopes ? { ...signedIn, requestId } : { kind: 'sign-in', requestId },
          scopes,
          subgraphContexts: new Map(),
        },
      });
      if (body.kind !== 'single') throw new Error('An answer in parts');
      return { answer: asReceived(body.singleResult), resolved, prepared };
    },
    close: () => api.stop(),
  };
}
