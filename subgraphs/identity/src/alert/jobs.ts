import { mailLayout } from '@vigie/chassis/mail-layout';
import type { JobContext } from '../job-context.ts';
import { findService } from '../service/queries.ts';
import type { Alert } from './commands.ts';
import { letters } from './letters.ts';
import { addressOf, occasionOf } from './queries.ts';

/** Sends one alert. */
export async function sendAlert(
  { database, dataKey, mailer, portalUrl }: JobContext,
  alert: Alert,
): Promise<void> {
  const message = await database.as({ kind: 'job', task: 'send-alert' }, async (tx) => {
    const [service, to] = [await findService(tx), await addressOf(tx, alert)];
    if (!service || !to) return null;
    const occasion = await occasionOf(tx, alert, dataKey);
    const { action, ...letter } = letters[alert.kind](occasion);
    const button = action && { label: action.label, url: `${portalUrl}${action.path}` };
    return mailLayout(service, { to, ...letter, ...(button && { action: button }) });
  });
  if (message) await mailer.send(message);
}
