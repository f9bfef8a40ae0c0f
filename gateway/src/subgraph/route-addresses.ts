import type { RouteAddress } from '@vigie/chassis/route';
import { filesAddress } from '@vigie/documents/download/address';
import { tokenAddress } from '@vigie/identity/client/address';
import { fetchAddress, sendAddress } from '@vigie/identity/registration-proof/address';
import { importsAddress } from '@vigie/workforce/import/drop/address';
import { exportsAddress } from '@vigie/workforce/export/address';
import type { SubgraphName } from './names.ts';

/** Routes beside GraphQL of the subgraphs that have some: over HTTP the gateway must know them without asking. */
export const routeAddresses: Partial<Record<SubgraphName, readonly RouteAddress[]>> = {
  identity: [tokenAddress, sendAddress, fetchAddress],
  documents: [filesAddress],
  workforce: [exportsAddress, importsAddress],
};
