import { z } from 'zod';

/** The service as papers name it at their head, as the gateway answers. */
export const serviceContact = z.object({
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  street: z.string(),
  postCode: z.string(),
  city: z.string(),
  openingHours: z.string(),
  /** How it shows itself. */
  hue: z.string(),
  logo: z.string().nullable(),
});
