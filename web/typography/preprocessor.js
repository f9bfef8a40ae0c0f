import { parse } from 'svelte/compiler';
import { french } from './french.js';

/** @typedef {{ type?: string, start?: number, end?: number, [key: string]: unknown }} Node */

/**
 * Sets the texts of components in French typography when they are compiled: authors write plain spaces and straight
 * apostrophes. Only text between tags and in quoted attributes changes, never code in braces.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function frenchTypography() {
  return {
    name: 'french-typography',
    markup: ({ content, filename }) => {
      if (!filename?.includes('/src/')) return { code: content };
      const tree = parse(content, { modern: true, filename });
      let code = content;
      for (const { start, end } of textsOf(
        /** @type {Node} */ (/** @type {unknown} */ (tree.fragment)),
      )) {
        code = code.slice(0, start) + french(code.slice(start, end)) + code.slice(end);
      }
      return { code };
    },
  };
}

/**
 * @param {unknown} node
 * @returns {Generator<{ start: number, end: number }>}
 */
function* textsOf(node) {
  if (Array.isArray(node)) {
    for (const child of node) yield* textsOf(child);
  } else if (node && typeof node === 'object') {
    const { type, start, end } = /** @type {Node} */ (node);
    if (type === 'Text' && start !== undefined && end !== undefined) yield { start, end };
    else for (const child of Object.values(node)) yield* textsOf(child);
  }
}
