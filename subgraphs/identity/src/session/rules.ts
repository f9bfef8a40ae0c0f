/** A session ends for good after this time, however busy (milliseconds). */
export const absoluteLife = 12 * 60 * 60 * 1000;

/** A session that nobody used for this time is over (milliseconds). */
export const idleLife = 2 * 60 * 60 * 1000;

/** Life of an access token (milliseconds); revocation does not wait for it. */
export const accessLife = 5 * 60 * 1000;

/** Life of a machine client's token (milliseconds). */
export const machineLife = 60 * 60 * 1000;

/** True while a session may be renewed. */
export function isAlive(
  session: { endsAt: Date; lastSeenAt: Date; revokedAt: Date | null },
  now: Date,
): boolean {
  const idleUntil = session.lastSeenAt.getTime() + idleLife;
  return session.revokedAt === null && now < session.endsAt && now.getTime() < idleUntil;
}
