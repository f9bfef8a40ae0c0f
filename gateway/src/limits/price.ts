/** Values of an operation's variables as the client sent them. */
export type Variables = Readonly<Record<string, unknown>>;

/** Units: a number where the operation alone says it, else what its variables make of it. */
export type Price = number | ((variables: Variables) => number);

export function priceFor(price: Price, variables: Variables): number {
  return typeof price === 'number' ? price : price(variables);
}

export function sum(prices: readonly Price[]): Price {
  let fixed = 0;
  const varying: Exclude<Price, number>[] = [];
  for (const price of prices) {
    if (typeof price === 'number') fixed += price;
    else varying.push(price);
  }
  if (varying.length === 0) return fixed;
  return (variables) => varying.reduce((total, price) => total + price(variables), fixed);
}

export function product(one: Price, other: Price): Price {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  return (variables) => priceFor(one, variables) * priceFor(other, variables);
}
