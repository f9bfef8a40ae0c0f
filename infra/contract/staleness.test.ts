import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { compose } from './compose.ts';
import { permissionsMatrix } from './permissions.ts';

const committed = (name: string): Promise<string> => readFile(join(root, 'schema', name), 'utf8');

describe('the committed contract is what its sources give', async () => {
  const { supergraph, api } = await compose(join(root, 'schema'));

  it('supergraph.graphql', async () => {
    expect(await committed('supergraph.graphql')).toBe(supergraph);
  });

  it('api.graphql', async () => {
    expect(await committed('api.graphql')).toBe(api);
  });

  it('permissions.md', async () => {
    expect(await committed('permissions.md')).toBe(permissionsMatrix(supergraph));
  });
});
