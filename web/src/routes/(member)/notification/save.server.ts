import {
  ChooseNotificationDocument,
  type NotificationCadence,
  type NotificationLineFragment,
} from '$lib/graphql/generated/graphql';
import { asEverywhere, cadenceNames, refusalOf } from './words';

/** Whose switches they are: on which account, and which user where they are somebody else's. */
interface Whose {
  accountId: string | undefined;
  userId?: string | undefined;
  firstName?: string | null;
}

/** Sends the choices of a form that differ from what stands; what was typed, and why something was not taken. */
export async function saveChoices(
  api: App.Locals['api'],
  form: FormData,
  lines: readonly NotificationLineFragment[],
  { accountId, userId, firstName }: Whose,
): Promise<{ problems: string[]; typed: Record<string, string> }> {
  const typed = Object.fromEntries(
    lines.map(({ event }) => [event, String(form.get(event) ?? '')]),
  );
  const problems: string[] = [];
  for (const { event, label, cadence, inherited } of lines) {
    const now = inherited ? asEverywhere : cadence;
    const wanted = typed[event] ?? '';
    if (wanted === now || !(wanted === asEverywhere || wanted in cadenceNames)) continue;
    const { data } = await api.mutate(ChooseNotificationDocument, {
      input: {
        ...{ idempotencyKey: crypto.randomUUID(), event, accountId, userId },
        cadence: wanted === asEverywhere ? null : (wanted as NotificationCadence),
      },
    });
    const refusals = data.chooseNotification?.refusals ?? [];
    if (refusals.length > 0) problems.push(refusalOf(label, refusals, firstName));
  }
  return { problems, typed };
}
