import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, requestPatience, type Patience } from '@vigie/chassis/database';
import { readingAs } from '@vigie/chassis/reading';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import type { JWK } from 'jose';
import { tokenRoute } from './client/route.ts';
import type { Context } from './context.ts';
import { sdl } from './generated/sdl.ts';
import { createLoaders } from './loaders.ts';
import { relyingPartyOf } from './passkey/ceremony.ts';
import { fetchProofRoute, sendProofRoute } from './registration-proof/routes.ts';
import { resolvers } from './resolvers.ts';
import { createSigner } from './session/token.ts';

export interface IdentityOptions {
  databaseUrl: string;
  clock: Clock;
  /** Ed25519 private key that signs access tokens. */
  tokenKey: JWK;
  /** 32 bytes that encrypt secrets of people. */
  dataKey: Buffer;
  /** Address of the portal. */
  portalUrl: string;
  /** Of a request for a connection; `requestPatience` when absent. */
  patience?: Patience | undefined;
}

/** Opens identity: people, accounts, rights, sessions. */
export async function openIdentity({
  databaseUrl,
  clock,
  tokenKey,
  dataKey,
  portalUrl,
  patience = requestPatience,
}: IdentityOptions): Promise<Subgraph> {
  const database = openDatabase({
    url: databaseUrl,
    subgraph: 'identity',
    patience,
  });
  const signer = await createSigner(tokenKey);
  const relyingParty = relyingPartyOf(portalUrl);
  return {
    name: 'identity',
    schema: subgraphSchema(sdl, resolvers),
    contextFor: (caller): Context => {
      const read = readingAs(database, caller);
      return {
        caller,
        database,
        clock,
        signer,
        dataKey,
        relyingParty,
        read,
        loaders: createLoaders(read),
      };
    },
    routes: [
      tokenRoute({ clock, database, signer }),
      sendProofRoute({ database, dataKey }),
      fetchProofRoute({ database, dataKey }),
    ],
    close: () => database.close(),
  };
}
