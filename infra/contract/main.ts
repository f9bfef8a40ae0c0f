/** `npm run contract`: writes the committed files of `schema/` and the generated folders anew. */
import { root } from '../root.ts';
import { generate } from './generate.ts';
import { publishContract } from './publish.ts';

await publishContract(root);
await generate(root);
