import { remoteRules } from '@vigie/law/remote';
import type { VisitKind } from '../visit/table.ts';

/** Whether planning may hold a visit at a distance before a professional has judged that it can be (R4624-41-2). */
export function mayBeRemoteUnasked(kind: VisitKind): boolean {
  return remoteRules[kind === 'REPRISE' ? 'REPRISE_NP' : kind].unasked;
}
