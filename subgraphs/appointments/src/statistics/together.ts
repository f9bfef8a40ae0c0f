import type { WorkplaceActionFigure } from '../generated/resolvers.ts';
import { actionKinds } from '../workplace-action/table.ts';

/** Workplace actions of several accounts together, by kind. */
export function actionsTogether(
  accounts: readonly (readonly WorkplaceActionFigure[])[],
): WorkplaceActionFigure[] {
  const all = accounts.flat();
  return actionKinds.flatMap((kind) => {
    const held = all.reduce((sum, each) => sum + (each.kind === kind ? each.held : 0), 0);
    return held > 0 ? [{ kind, held }] : [];
  });
}
