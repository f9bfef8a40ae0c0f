import { french } from './french.js';

/** @typedef {{ type?: string, start?: number, end?: number, [key: string]: unknown }} Node */

/**
 * Sets what modules say in French typography when they are built: sentences of refusals, labels and glossaries stand in
 * strings, which the step for components does not read. Only strings and the texts of templates change, and never their
 * length, so that source maps stay true. What the service or the API writes is set while it is shown, by `french`.
 * @returns {import('vite').Plugin}
 */
export function frenchStrings() {
  return {
    name: 'french-strings',
    // After the others: they have taken types and components down to plain modules.
    enforce: 'post',
    transform: {
      filter: {
        id: {
          include: /\/web\/src\/.*\.(?:ts|svelte)(?:\?|$)/,
          exclude: [/\/graphql\/generated\//, /\.test\.ts$/, /[?&]type=style/],
        },
      },
      handler(code) {
        let set = code;
        for (const { start, end } of stringsOf(
          /** @type {Node} */ (/** @type {unknown} */ (this.parse(code))),
        )) {
          set = set.slice(0, start) + french(set.slice(start, end)) + set.slice(end);
        }
        return set === code ? null : { code: set, map: null };
      },
    },
  };
}

/**
 * @param {unknown} node
 * @returns {Generator<{ start: number, end: number }>}
 */
function* stringsOf(node) {
  if (Array.isArray(node)) {
    for (const child of node) yield* stringsOf(child);
  } else if (node && typeof node === 'object') {
    const { type, start, end, value } = /** @type {Node} */ (node);
    const isString =
      type === 'TemplateElement' || (type === 'Literal' && typeof value === 'string');
    if (isString && start !== undefined && end !== undefined) yield { start, end };
    else for (const child of Object.values(node)) yield* stringsOf(child);
  }
}
