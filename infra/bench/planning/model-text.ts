import type { Instance } from '@vigie/appointments/planning/plan/model';
import { costOf, outingCost, unitsOf, unplacedCost } from './costs.ts';

/** An instance as a solver of integer programs reads it (LP format): what is left out costs `constant`. */
export interface ModelText {
  constant: number;
  text: string;
}

/**
 * The whole problem and nothing else: a visit has one session at most; no session takes more than its room, nor more
 * ordinary visits than its reserve leaves; an outing is paid for as soon as one visit belongs to it; no employer sends
 * more at once than it can spare. Nobody is pinned in the instances of the bench.
 */
export function modelOf(instance: Instance): ModelText {
  const { visits, sessions, employers } = instance;
  const rows = new Map<string, string[]>();
  const limits = new Map<string, number>();
  const add = (row: string, limit: number, term: string) => {
    limits.set(row, limit);
    const terms = rows.get(row);
    if (terms) terms.push(term);
    else rows.set(row, [term]);
  };
  const objective: string[] = [];
  const names: string[] = [];
  const outings = new Set<string>();
  let constant = 0;
  for (const [v, visit] of visits.entries()) {
    const without = unplacedCost(visit);
    constant += without;
    const { company } = employers[visit.employer]!;
    for (const [s, session] of sessions.entries()) {
      const gain = costOf(instance, visit, session) - without;
      if (!(gain < 0)) continue;
      const name = `x${v}_${s}`;
      names.push(name);
      objective.push(`${gain.toFixed(3)} ${name}`);
      const units = unitsOf(visit, session);
      add(`v${v}`, 1, name);
      add(`s${s}`, session.units, `${units} ${name}`);
      if (!visit.urgent && session.reserved > 0)
        add(`o${s}`, session.units - session.reserved, `${units} ${name}`);
      const halfDay = `${visit.employer}_${session.day}_${Number(session.afternoon)}`;
      if (company.kind === 'group') {
        const outing = `y${halfDay}_${session.centre}`;
        outings.add(outing);
        add(`g${v}_${outing}`, 0, name);
      }
      if (company.kind === 'spread') add(`k${halfDay}`, company.atMost, name);
    }
  }
  for (const outing of outings) objective.push(`${outingCost} ${outing}`);
  const written = [...rows].map(([row, terms]) => {
    const paid = row.startsWith('g') ? ` - ${row.slice(row.indexOf('_') + 1)}` : '';
    return ` ${row}: ${terms.join(' + ')}${paid} <= ${limits.get(row)}`;
  });
  const text = [
    ...['Minimize', ` cost: ${lines(objective)}`, 'Subject To', ...written],
    ...['Binary', ...[...names, ...outings].map((name) => ` ${name}`), 'End'],
  ].join('\n');
  return { constant, text };
}

/** Terms, a few on each line: readers of the format give up on endless ones. */
function lines(terms: readonly string[]): string {
  const grouped: string[] = [];
  for (let at = 0; at < terms.length; at += 8) grouped.push(terms.slice(at, at + 8).join(' + '));
  return grouped.join('\n + ').replaceAll('+ -', '- ');
}
