import type { Entity } from './cursor.ts';

/**
 * Adds to an object what another subgraph knows of it. Objects and lists of the same length grow together, element by
 * element; everything else is taken over.
 */
export function mergeInto(target: Entity, source: Entity): void {
  for (const key of Object.keys(source)) {
    const added = source[key];
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isObject(present) && isObject(added)) mergeInto(present, added);
    else if (Array.isArray(present) && Array.isArray(added) && present.length === added.length) {
      mergeLists(present, added);
    } else if (added !== undefined) setOwn(target, key, added);
  }
}

function mergeLists(target: unknown[], source: unknown[]): void {
  for (const [index, added] of source.entries()) {
    const present = target[index];
    if (isObject(present) && isObject(added)) mergeInto(present, added);
    else target[index] = added;
  }
}

function isObject(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A subgraph that answered with a key `__proto__` would otherwise change the object's prototype. */
function setOwn(target: Entity, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
}
