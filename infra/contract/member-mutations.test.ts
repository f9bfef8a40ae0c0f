import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../root.ts';
import { compose } from './compose.ts';
import { reservedMutations } from './member-mutations.ts';

/**
 * Whoever calls gets done on the telephone what they could do themselves, but for what shows the notices of the doctor:
 * the answer to one, which the employer gives in writing (L4624-6), and the dossier, which holds them.
 */
const reserved = ['answerNotice', 'askDossier'];

it('somebody of the service may do everything for a member that does not show medical notices', async () => {
  const { supergraph } = await compose(join(root, 'schema'));
  expect(reservedMutations(supergraph)).toEqual(reserved);
});
