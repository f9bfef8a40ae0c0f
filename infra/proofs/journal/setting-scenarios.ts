import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import { addPerson } from '../../tests/cast.ts';
import type { Scenario, World } from './scenarios.ts';

/** A change of a setting by whoever may set the service, and one that its bounds refuse. */
const change =
  (code: string, value: string) =>
  async ({ house }: World): Promise<Scenario> => {
    const { id } = await addPerson(house, `reglages-${newId()}`, true);
    await house.seed((tx) => grantRole(tx, id, 'staff-settings', null));
    const token = await house.tokenFor(id, 'staff');
    const input = { code, version: 0 };
    return {
      accepted: { token, input: { ...input, value, idempotencyKey: newId() } },
      refused: {
        token,
        input: { ...input, value: '9999', idempotencyKey: newId() },
        code: 'OUT_OF_RANGE',
      },
    };
  };

/** Settings, as each subgraph lets them be changed. */
export const settingScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  changeIdentitySetting: change('journal.kept', '24'),
  changeWorkforceSetting: change('leaving.undo', '14'),
  changeBillingSetting: change('invoice.payment-days', '45'),
  changeAppointmentSetting: change('cancellation.notice', '72'),
};
