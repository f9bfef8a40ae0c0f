import type { Clock } from '@vigie/chassis/clock';
import { InvalidEnvironment } from '@vigie/chassis/environment';
import { demoProvider } from './demo/provider.ts';
import { demoSecret } from './demo/secret.ts';
import type { CardSettings } from './environment.ts';
import type { CardProvider } from './provider.ts';
import { stripeProvider } from './stripe.ts';

/**
 * The provider that the environment names; null where nobody takes cards.
 * @throws InvalidEnvironment when the provider lacks a secret
 */
export function openCardProvider(
  settings: CardSettings,
  { dataKey, portalUrl, clock }: { dataKey: Buffer; portalUrl: string; clock: Clock },
): CardProvider | null {
  const { CARD_PAYMENTS, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } = settings;
  if (CARD_PAYMENTS === 'demo') {
    return demoProvider({ secret: demoSecret(dataKey), portalUrl, clock });
  }
  if (CARD_PAYMENTS !== 'stripe') return null;
  if (!STRIPE_SECRET_KEY || !STRIPE_WEBHOOK_SECRET) {
    throw new InvalidEnvironment(
      'Invalid environment:\nCARD_PAYMENTS: stripe needs STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET',
    );
  }
  return stripeProvider({ webhookSecret: STRIPE_WEBHOOK_SECRET, secretKey: STRIPE_SECRET_KEY });
}
