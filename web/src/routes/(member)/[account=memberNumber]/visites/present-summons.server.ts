interface Visit {
  startsAt?: string | null;
  summons?: { appointmentAt?: string | null } | null;
}

/**
 * Without a summons to another hour: after an appointment was moved, the former file is there until the next one is
 * written, and nobody is to hand it over. Done on the server, so that it weighs nothing.
 */
export function withPresentSummons<V extends Visit>(visit: V): V {
  const { startsAt, summons } = visit;
  if (!startsAt || !summons?.appointmentAt) return visit;
  const same = Date.parse(summons.appointmentAt) === Date.parse(startsAt);
  return same ? visit : { ...visit, summons: null };
}
