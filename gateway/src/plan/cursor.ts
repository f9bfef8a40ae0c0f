/** A place in the answer by response keys; `@` stands for every element of a list. */
export type PlanPath = readonly string[];

export type Entity = Record<string, unknown>;

/** The objects that stand at `path`, in order; nulls on the way are left out. */
export function entitiesAt(root: Entity, path: PlanPath): Entity[] {
  const found: Entity[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: PlanPath, depth: number, found: Entity[]): void {
  if (value === null || value === undefined) return;
  if (depth === path.length) {
    if (Array.isArray(value)) for (const item of value) collect(item, path, depth, found);
    else found.push(value as Entity);
    return;
  }
  const step = path[depth] as string;
  if (step === '@') {
    for (const item of value as unknown[]) collect(item, path, depth + 1, found);
  } else if (Object.hasOwn(value, step)) {
    collect((value as Entity)[step], path, depth + 1, found);
  }
}

/** Where each object of {@link entitiesAt} stands, list indices included; asked for only when something failed. */
export function placesAt(root: Entity, path: PlanPath): (string | number)[][] {
  const found: (string | number)[][] = [];
  const walk = (value: unknown, depth: number, place: (string | number)[]): void => {
    if (value === null || value === undefined) return;
    const step = path[depth];
    if (Array.isArray(value) && (step === '@' || step === undefined)) {
      const next = step === '@' ? depth + 1 : depth;
      value.forEach((item, index) => walk(item, next, [...place, index]));
    } else if (step === undefined) {
      found.push(place);
    } else if (Object.hasOwn(value, step)) {
      walk((value as Entity)[step], depth + 1, [...place, step]);
    }
  };
  walk(root, 0, []);
  return found;
}

/** A path without what stands for list elements, as errors of whole fields carry it. */
export function fieldPath(path: PlanPath): string[] {
  return path.filter((step) => step !== '@');
}
