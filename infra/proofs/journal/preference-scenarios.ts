import { addMember } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';
import { assistantOf } from './visit-scenarios.ts';

let counter = 0;

/** How an employer wants its people to be sent, said for it by the service. */
export const preferenceScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  setVisitPreferences: async (world) => {
    const token = await assistantOf(world);
    const { accountId } = await addMember(world.house, `Preferences${++counter}`);
    const preferences = { halfDays: ['MONDAY_MORNING'], company: 'ANY', closures: [] };
    const input = { accountId, version: 0, preferences };
    return {
      accepted: { token, input: keyed(input) },
      refused: { token, input: keyed({ ...input, version: 9 }), code: 'STALE_VERSION' },
    };
  },
};
