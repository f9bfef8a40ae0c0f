import { Kind, type SelectionSetNode } from 'graphql';
import { identityInKey } from './thing.ts';

export type Selections = SelectionSetNode['selections'];

/** What a selection picks out of values that came as JSON. */
export function picked(given: unknown, selections: Selections): unknown {
  const source = given as Record<string, unknown>;
  return Object.fromEntries(
    selections.flatMap((node) => {
      if (node.kind !== Kind.FIELD) return [];
      const value = source[node.name.value];
      const inner = node.selectionSet?.selections;
      return [[node.name.value, inner ? each(value, (one) => picked(one, inner)) : value]];
    }),
  );
}

/** The identity that a key names, when all of it is there. */
export function identityIn(given: unknown, key: Selections): string | undefined {
  const values = leavesOf(given, key);
  if (values.includes(undefined)) return undefined;
  const texts = values.flatMap((value) => (typeof value === 'string' ? [value] : []));
  return texts.map(identityInKey).find((identity) => identity !== undefined);
}

function leavesOf(given: unknown, selections: Selections): unknown[] {
  return selections.flatMap((node) => {
    if (node.kind !== Kind.FIELD) return [];
    const value = (given as Record<string, unknown> | undefined)?.[node.name.value];
    return node.selectionSet ? leavesOf(value, node.selectionSet.selections) : [value];
  });
}

/** A value or each one of a list, null and absent ones left as they are. */
export function each(value: unknown, change: (value: unknown) => unknown): unknown {
  if (value === null || value === undefined) return value;
  return Array.isArray(value) ? value.map((one) => each(one, change)) : change(value);
}
