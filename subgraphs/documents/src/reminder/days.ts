import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { z } from 'zod';

/** The setting is of appointments, as the notice of cancellation is: here it is asked for. */
export const reminderDaysQuery = /* GraphQL */ `
  query ReminderDays {
    reminderDays
  }
`;

const answer = z.object({ reminderDays: z.int() });

/** How many days before an appointment it is recalled. */
export async function readReminderDays(query: GatewayQuery): Promise<number> {
  return answer.parse(await query<unknown>(reminderDaysQuery, {})).reminderDays;
}
