/** How a service shows itself in what leaves the portal, as far as whoever writes knows it. */
export interface ServiceFace {
  /** One of the portal's own colours. */
  hue?: string | null;
  /** A data URL. */
  logo?: string | null;
}

/** The portal's own colours by day: white on each of them, and each on white, is read by everybody. */
const colours: Record<string, string> = {
  PETROL: '#0b5563',
  OCEAN: '#1a4f9c',
  FOREST: '#1d5f3f',
  PLUM: '#6a2f72',
  SLATE: '#3b4a5c',
};

export function colourOf({ hue }: ServiceFace): string {
  return colours[hue ?? 'PETROL'] ?? '#0b5563';
}

export interface Logo {
  /** `image/png`. */
  type: string;
  bytes: Buffer;
}

/** The picture itself; null for a service without a logo. */
export function logoOf({ logo }: ServiceFace): Logo | null {
  const [, type, text] = /^data:(image\/\w+);base64,(.+)$/.exec(logo ?? '') ?? [];
  return type && text ? { type, bytes: Buffer.from(text, 'base64') } : null;
}
