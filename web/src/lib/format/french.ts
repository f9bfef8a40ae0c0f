import { french } from '../../../typography/french.js';

export { of } from '@vigie/chassis/elision';
export { french };

/** Sets every sentence of a table in French typography; components get theirs at compile time. */
export function frenchTexts<Texts extends Record<string, string>>(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([key, text]) => [key, french(text)]);
  return Object.fromEntries(entries) as Texts;
}

/** « 12 450 »; its spaces never break. */
export const figure = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** « 1 salarié », « 1 200 salariés ». */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)}\u00a0${count > 1 ? many : one}`;
}
