import { isObjectType, type GraphQLSchema } from 'graphql';
import { and, deny, rule, shield } from 'graphql-shield';
import type { FieldGuards, Guard, Guards } from '../contract/guard.ts';

/** What the rules know of a request: the scopes of a verified caller, or null for nobody. */
export interface RuleContext {
  scopes: ReadonlySet<string> | null;
}

/** graphql-shield's own function for one field; calls `resolve` or gives an error. */
type FieldMiddleware = (
  resolve: () => unknown,
  parent: unknown,
  args: unknown,
  context: RuleContext,
  info: unknown,
) => Promise<unknown>;

/** By type and name, as `shield(…).generate(schema)` gives them: a conjunction comes wrapped. */
export type ShieldMiddleware = Record<
  string,
  Record<string, FieldMiddleware | { resolve: FieldMiddleware }>
>;

/** Any rule of graphql-shield: one of its constants, an own one, or a conjunction. */
export type Rule = typeof deny | ReturnType<typeof and> | ReturnType<ReturnType<typeof rule>>;

/** One shared instance: a stack trace per denied field would cost more than the decision. */
const denied = new Error('denied');

/**
 * The rule tree of the whole contract. Every field has the conjunction of its own and its type's guards; whatever the
 * contract says nothing about falls to `deny`.
 * @param override replaces every rule, for the tests that prove the wiring
 */
export function shieldMiddleware(
  schema: GraphQLSchema,
  guards: Guards,
  override?: Rule,
): ShieldMiddleware {
  const ruleOf = ruleFactory();
  const tree: Record<string, Record<string, Rule>> = {};
  for (const [coordinate, fieldGuards] of guards) {
    const [type = '', field = ''] = coordinate.split('.');
    // What the contract keeps from clients altogether needs no rule, and graphql-shield would refuse one.
    const known = schema.getType(type);
    if (!isObjectType(known) || !known.getFields()[field]) continue;
    (tree[type] ??= {})[field] = override ?? conjunction(fieldGuards, ruleOf);
  }
  const generator = shield(tree as never, {
    fallbackRule: override ?? deny,
    fallbackError: denied,
    allowExternalErrors: false,
  });
  return (generator as unknown as { generate(of: GraphQLSchema): ShieldMiddleware }).generate(
    schema,
  );
}

function conjunction(guards: FieldGuards, ruleOf: (guard: Guard) => Rule): Rule {
  const [first, ...others] = guards.map(ruleOf);
  if (first === undefined) return deny;
  return others.length > 0 ? and(first as never, ...(others as never[])) : first;
}

/** One rule per distinct guard, so that shield's contextual cache decides each once per request. */
function ruleFactory(): (guard: Guard) => Rule {
  const known = new Map<string, Rule>();
  return (guard) => {
    const key = JSON.stringify(guard);
    const existing = known.get(key);
    if (existing) return existing;
    const made = rule(key, { cache: 'contextual' })((_parent, _args, context: RuleContext) =>
      isMet(guard, context),
    );
    known.set(key, made);
    return made;
  };
}

function isMet(guard: Guard, { scopes }: RuleContext): boolean {
  if (guard.level === 'public') return true;
  if (scopes === null) return false;
  if (guard.level === 'authenticated') return true;
  return guard.scopes.some((all) => all.every((scope) => scopes.has(scope)));
}
