/** What is sensitive asks for a proof of who one is that is not older than this (milliseconds). */
export const proofLife = 10 * 60 * 1000;

/** Until when a session counts as freshly proven. */
export function provenUntil(session: { provenAt: Date }): Date {
  return new Date(session.provenAt.getTime() + proofLife);
}
