import { BodyTooLarge } from './body.ts';

/** The bytes that a bounded route was sent; null when there are more than it takes. */
export async function readWhole(body: Request): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await body.arrayBuffer());
  } catch (error) {
    const reason = error instanceof Error && error.cause ? error.cause : error;
    if (reason instanceof BodyTooLarge) return null;
    throw error;
  }
}
