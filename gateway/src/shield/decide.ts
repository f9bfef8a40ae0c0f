import type { RuleContext, ShieldMiddleware } from './rules.ts';

const passed = Symbol('passed');

/**
 * Asks graphql-shield about every coordinate, once per request, before anything runs.
 * @returns the coordinates that are denied
 */
export async function deniedAmong(
  middleware: ShieldMiddleware,
  coordinates: Iterable<string>,
  context: RuleContext,
): Promise<ReadonlySet<string>> {
  const denied = new Set<string>();
  await Promise.all(
    [...coordinates].map(async (coordinate) => {
      if (!(await isAllowed(middleware, coordinate, context))) denied.add(coordinate);
    }),
  );
  return denied;
}

async function isAllowed(
  middleware: ShieldMiddleware,
  coordinate: string,
  context: RuleContext,
): Promise<boolean> {
  const [type = '', field = ''] = coordinate.split('.');
  if (field === '__typename') return true;
  if (!Object.hasOwn(middleware, type)) return false;
  const ask = middleware[type]?.[field];
  if (!ask) return false;
  const decide = typeof ask === 'function' ? ask : ask.resolve;
  try {
    return (await decide(() => passed, {}, {}, context, {})) === passed;
  } catch {
    return false;
  }
}
