import { asideOf, type Declared, type SetAside } from './declared.ts';

/**
 * Leaves of several declarations of the same thing the one that holds: of a month of an establishment the later one,
 * `annule et remplace` before what it replaces. One that cancels takes what it cancels with it, and itself.
 */
export function withoutReplaced(declared: readonly Declared[]): {
  valid: Declared[];
  setAside: SetAside[];
} {
  const groups = new Map<string, Declared[]>();
  for (const each of declared) {
    const subject = subjectOf(each);
    groups.set(subject, [...(groups.get(subject) ?? []), each]);
  }
  const valid: Declared[] = [];
  const setAside: SetAside[] = [];
  for (const group of groups.values()) {
    const [last, ...earlier] = group.toSorted(lastFirst);
    if (!last) continue;
    const cancels = last.declaration.type === 'CANCELS';
    if (cancels) setAside.push(asideOf(last, 'CANCELLED'));
    else valid.push(last);
    const why = cancels ? 'CANCELLED' : 'REPLACED';
    setAside.push(...earlier.map((each) => asideOf(each, why, last.file)));
  }
  return { valid, setAside };
}

/** Two declarations of one subject exclude each other. Signals are about one person, and one contract. */
function subjectOf({ declaration }: Declared): string {
  const { siret, nature, month, fraction, people } = declaration;
  const whole = [siret, nature, month];
  if (nature === 'MONTHLY' || nature === 'SUBSTITUTE') {
    return [...whole, fraction.part, fraction.of].join(' ');
  }
  const persons = people.map((person) => {
    const who = person.nationalNumber ?? person.provisionalNumber ?? person.employeeNumber;
    const starts = person.contracts.map(({ startDate }) => startDate);
    return [who ?? `${person.lastName} ${person.birthDate}`, ...starts].join(' ');
  });
  return [...whole, ...persons].join(' ');
}

/** Later orders first, then later days; a replacement before what it replaces. The name settles what is left. */
function lastFirst(one: Declared, other: Declared): number {
  const [first, second] = [one.declaration, other.declaration];
  return (
    second.order - first.order ||
    (second.madeOn ?? '').localeCompare(first.madeOn ?? '') ||
    Number(replaces(other)) - Number(replaces(one)) ||
    other.file.localeCompare(one.file) ||
    second.line - first.line
  );
}

function replaces({ declaration: { type } }: Declared): boolean {
  return type !== 'NORMAL' && type !== 'NOBODY';
}
