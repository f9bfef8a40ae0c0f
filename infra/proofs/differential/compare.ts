import { parse } from 'graphql';
import type { Answer } from './answer.ts';
import { complaintsOf } from './complaint.ts';
import {
  refusesAlias,
  refusesMutation,
  standsBesideBubble,
  withoutSchema,
  type Difference,
} from './differences.ts';
import { askedOperation, hasReservedAlias, schemaKeys } from './document.ts';
import type { Role } from './role.ts';

/** What a comparison found: differences with a name, and those that nothing explains. */
export interface Verdict {
  explained: Set<Difference>;
  unexplained: string[];
}

/** Compares two answers to one operation by one role. */
export function compare(
  query: string,
  role: Role,
  { gateway, monolith }: Record<'gateway' | 'monolith', Answer>,
): Verdict {
  const document = parse(query);
  const only = (explained: Difference): Verdict => ({
    explained: new Set([explained]),
    unexplained: [],
  });
  if (hasReservedAlias(document) && refusesAlias(gateway)) return only('reserved alias refused');
  const isMutation = askedOperation(document).operation === 'mutation';
  if (isMutation && refusesMutation(gateway, monolith)) {
    return only('denied mutation runs nothing');
  }
  const keys = role.kind === 'machine' ? [] : schemaKeys(document);
  const code = role.scopes === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  const { explained, unexplained } = differ(gateway, withoutSchema(monolith, keys, code));
  if (keys.length > 0) explained.add('schema for machines only');
  if ((monolith.errors?.length ?? 0) > complaintsOf(monolith).size) {
    explained.add('one error per denied field');
  }
  return { explained, unexplained };
}

/** Compares two answers of which neither may differ from the other but by errors beside a bubbling null. */
export function differ(one: Answer, other: Answer): Verdict {
  const explained = new Set<Difference>();
  const unexplained: string[] = [];
  if (JSON.stringify(one.data) !== JSON.stringify(other.data)) unexplained.push('data');
  const [ours, theirs] = [complaintsOf(one), complaintsOf(other)];
  const check = (side: string, own: typeof ours, others: typeof ours): void => {
    for (const [text, complaint] of own) {
      if (others.has(text)) continue;
      const isBubble = standsBesideBubble(complaint, one.data, [...others.values()]);
      if (isBubble) explained.add('errors beside a bubbling null');
      else unexplained.push(`only ${side}: ${text}`);
    }
  };
  check('one', ours, theirs);
  check('other', theirs, ours);
  return { explained, unexplained };
}
