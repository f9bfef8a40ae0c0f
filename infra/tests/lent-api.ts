import { startApi } from '@vigie/gateway/api';
import type { Rule } from '@vigie/gateway/shield/rules';
import type { SubgraphLink } from '@vigie/gateway/subgraph/link';
import { logInto } from './log-into.ts';

type Api = Awaited<ReturnType<typeof startApi>>;

/** What differs from house to house. */
interface Borrower {
  links: readonly SubgraphLink[];
  /** Receives the lines of the log. */
  lines: string[];
}

interface Lent {
  api: Api;
  giveBack(): Promise<void>;
}

/**
 * Reading the supergraph takes a second, and it is the same for every house: a worker does it once, and
 * whoever has the API stands behind its links.
 */
class LentApi {
  #started: Promise<Api> | null = null;
  #borrower: Borrower | null = null;

  /** @returns null while another house has it */
  async lend(borrower: Borrower): Promise<Lent | null> {
    if (this.#borrower) return null;
    this.#borrower = borrower;
    this.#started ??= startApi({
      links: borrower.links.map(({ name }) => this.#linkTo(name)),
      log: logInto(() => this.#current().lines),
    });
    const api = await this.#started;
    return {
      api,
      giveBack: async () => {
        this.#borrower = null;
      },
    };
  }

  #current(): Borrower {
    if (!this.#borrower) throw new Error('The API was asked after its house had closed');
    return this.#borrower;
  }

  /** The plans of the API outlive a house: a query is made ready again for the house that asks it. */
  #linkTo(name: string): SubgraphLink {
    return {
      name,
      prepare: (query) => (variables, context) => {
        const link = this.#current().links.find((each) => each.name === name);
        if (!link) throw new Error(`The house has no subgraph ${name}`);
        return link.prepare(query)(variables, context);
      },
    };
  }
}

const shared = new LentApi();

/** @param override replaces every permission rule: such an API is started for its house alone */
export async function apiFor(borrower: Borrower, override?: Rule): Promise<Lent> {
  const lent = override ? null : await shared.lend(borrower);
  if (lent) return lent;
  const { links, lines } = borrower;
  const own = { links, log: logInto(() => lines), ...(override ? { override } : {}) };
  const api = await startApi(own);
  return { api, giveBack: () => api.stop() };
}
