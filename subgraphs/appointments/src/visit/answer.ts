import { isRefused } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { VisitOutcome } from './on-visit.ts';

/** The visit as it stands after a command, and why nothing changed. */
export async function answer({ loaders }: Context, id: string, command: Promise<VisitOutcome>) {
  const outcome = await command;
  loaders.visitDocument.clear(id);
  loaders.waiting.clear(id);
  const visit = await loaders.visit.clear(id).load(id);
  return { visit, refusals: isRefused(outcome) ? outcome.refusals : [] };
}
