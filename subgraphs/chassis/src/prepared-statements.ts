import type { Sql, TransactionSql } from 'postgres';

/**
 * The same client, preparing what drizzle sends: a statement that a connection has seen before is neither parsed nor
 * planned again, and takes one round trip instead of two. Texts of statements must therefore be few: values, and above
 * all lists of values, travel as parameters.
 */
export function preparing<Client extends Sql | TransactionSql>(client: Client): Client {
  return new Proxy(client, {
    get(target, property, receiver): unknown {
      if (property === 'unsafe') {
        return (text: string, values: never[] = [], options: object = {}) =>
          target.unsafe(text, values, { ...options, prepare: true, simple: false } as object);
      }
      if (property === 'begin' || property === 'savepoint') {
        const open = Reflect.get(target, property, receiver) as (
          work: (inner: TransactionSql) => unknown,
        ) => unknown;
        return (work: (inner: TransactionSql) => unknown) =>
          open((inner) => work(preparing(inner)));
      }
      return Reflect.get(target, property, receiver);
    },
  });
}
