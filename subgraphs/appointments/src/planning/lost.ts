/** `slot-taken`: another candidate may do. `visit-changed`: what was read of the visit no longer holds. */
export type Booking = 'booked' | 'slot-taken' | 'visit-changed';

/** How PostgreSQL says that somebody was faster: overlap, deadlock; or that the visit holds a slot already. */
const lost: Partial<Record<string, Booking>> = {
  '23P01': 'slot-taken',
  '40P01': 'slot-taken',
  '23505': 'visit-changed',
};

/** Carries a lost race through the rollback of the transaction. */
export class Lost extends Error {
  constructor(readonly booking: Booking) {
    super(booking);
  }
}

/** Runs a transaction that books, and says who was faster. @throws what is no lost race */
export async function orLost(work: () => Promise<void>): Promise<Booking> {
  try {
    await work();
    return 'booked';
  } catch (error) {
    const booking = lostBy(error);
    if (booking) return booking;
    throw error;
  }
}

/** Who was faster, where that is what an error says. */
export function lostBy(error: unknown): Booking | undefined {
  return error instanceof Lost ? error.booking : lost[sqlStateOf(error)];
}

function sqlStateOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
