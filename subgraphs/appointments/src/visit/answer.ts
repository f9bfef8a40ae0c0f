import { isRefused } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { VisitOutcome } from './on-visit.ts';

/** The visit as it stands after a command, and why nothing changed. */
export async function answer({ loaders }: Context, asked: string, command: Promise<VisitOutcome>) {
  const outcome = await command;
  const id = isRefused(outcome) ? asked : outcome.done.visitId;
  loaders.visitDocument.clear(id);
  loaders.waiting.clear(id);
  const visit = await loaders.visit.clear(id).load(id);
  return { visit, refusals: isRefused(outcome) ? outcome.refusals : [] };
}
