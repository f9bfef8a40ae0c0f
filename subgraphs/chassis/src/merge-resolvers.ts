type ResolverMap = Record<string, Record<string, unknown> | object>;

/**
 * One resolver map from those of the nouns; each type may have fields in several of them.
 * @throws when two nouns resolve the same field
 */
export function mergeResolvers(parts: readonly object[]): ResolverMap {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const part of parts as ResolverMap[]) {
    for (const [type, fields] of Object.entries(part)) {
      const target = (merged[type] ??= {});
      for (const [field, resolver] of Object.entries(fields)) {
        if (field in target) throw new Error(`${type}.${field} is resolved twice`);
        target[field] = resolver;
      }
    }
  }
  return merged;
}
