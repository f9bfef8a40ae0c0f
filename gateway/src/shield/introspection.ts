/** Root fields that show the schema itself; open to signed-in machine clients only. */
export const introspectionFields: ReadonlySet<string> = new Set(['Query.__schema', 'Query.__type']);
