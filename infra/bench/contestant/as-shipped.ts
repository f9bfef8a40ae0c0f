import { join, relative } from 'node:path';
import { buildFolder } from '../../bundle/build-folder.ts';
import { bundle } from '../../bundle/services.ts';
import { root } from '../../root.ts';
import { isRival, type Contestant } from '../contestants.ts';

/** Our own programs as one file each, as they are shipped; rivals start as their documentation says. */
export async function asShipped(contestant: Contestant): Promise<Contestant> {
  if (isRival(contestant)) return contestant;
  const program = join(buildFolder, 'bench', `${contestant.name}.mjs`);
  await bundle(relative(root, contestant.program), program);
  return { ...contestant, program };
}
