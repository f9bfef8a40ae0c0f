/** A place where somebody could go, and what that costs beside the outing. */
export interface Choice {
  place: number;
  cost: number;
}

/** Somebody who costs `left` when they go nowhere. */
export interface Wish {
  left: number;
  choices: readonly Choice[];
}

interface Climber {
  left: number;
  /** The cheapest first. */
  choices: Choice[];
  value: number;
  /** How many choices cost no more than the value. */
  reached: number;
}

/**
 * What it costs at least to send people to places of which each costs `outing` once, however many go: a feasible
 * solution of the dual of that problem (uncapacitated facility location), found by raising what each person is worth,
 * in turns, until every place within reach is paid for.
 */
export function provenLeast(wishes: readonly Wish[], outing: number): number {
  const slack = new Map<number, number>();
  const climbers = wishes.map(({ left, choices }): Climber => {
    const sorted = [...choices].sort((one, other) => one.cost - other.cost);
    for (const { place } of sorted) slack.set(place, outing);
    return { left, choices: sorted, value: Math.min(left, sorted[0]?.cost ?? left), reached: 0 };
  });
  for (let climbing = true; climbing;) {
    climbing = false;
    for (const climber of climbers) if (climb(climber, slack)) climbing = true;
  }
  return climbers.reduce((sum, { value }) => sum + value, 0);
}

/** Raises a value to the next cost in sight, or as far as the places within reach allow. */
function climb(climber: Climber, slack: Map<number, number>): boolean {
  const { left, choices } = climber;
  while (climber.reached < choices.length && choices[climber.reached]!.cost <= climber.value) {
    climber.reached += 1;
  }
  const within = choices.slice(0, climber.reached);
  const next = Math.min(left, choices[climber.reached]?.cost ?? left);
  const allowed = within.reduce((least, { place }) => Math.min(least, slack.get(place)!), Infinity);
  const rise = Math.min(next - climber.value, allowed);
  if (rise <= 1e-9) return false;
  climber.value += rise;
  for (const { place } of within) slack.set(place, slack.get(place)! - rise);
  return true;
}
