import { z } from 'zod';

/** Who takes card payments. */
export const cardEnvironment = {
  /** Nobody, a page of our own that moves no money, or Stripe. */
  CARD_PAYMENTS: z
    .enum(['off', 'demo', 'stripe'], { error: 'must be off, demo or stripe' })
    .default('off'),
  /** Of Stripe: the key of the API, and the secret with which it signs its webhooks. */
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
};

export type CardSettings = z.input<z.ZodObject<typeof cardEnvironment>>;
