import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { stripSecurity } from '@vigie/gateway/contract/strip';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const subgraphNames = [
  'identity',
  'workforce',
  'appointments',
  'documents',
  'billing',
] as const;

/** The two schemas that composition gives: for the gateway and for clients. */
export interface Composition {
  /** Supergraph SDL with the authorisation directives still in place. */
  supergraph: string;
  /** Client schema: what introspection shows. */
  api: string;
}

/**
 * Composes subgraph contracts offline; the five of `schema/` unless others are named.
 * @param schemaDirectory absolute path of the folder that holds `<name>.graphql`
 * @throws one error that lists every composition problem
 */
export async function compose(
  schemaDirectory: string,
  names: readonly string[] = subgraphNames,
): Promise<Composition> {
  const services = await Promise.all(
    names.map(async (name) => ({
      name,
      url: `http://${name}.internal/graphql`,
      typeDefs: parse(await readFile(join(schemaDirectory, `${name}.graphql`), 'utf8')),
    })),
  );
  const result = composeServices(services);
  if (result.errors) {
    throw new Error(result.errors.map((error) => error.message).join('\n'));
  }
  const supergraph = Supergraph.build(stripSecurity(result.supergraphSdl));
  return {
    supergraph: result.supergraphSdl,
    api: `${printSchema(supergraph.apiSchema().toGraphQLJSSchema())}\n`,
  };
}
