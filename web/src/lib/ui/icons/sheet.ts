import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Shape = [tag: string, attributes: Record<string, string>];

const { resolve } = createRequire(import.meta.url);

/** All icons as the symbols of one SVG file: fetched once, kept by the browser, and no script at all. */
export function drawSheet(names: readonly string[]): string {
  const symbols = names.map((name) => {
    const shapes = shapesOf(name).map(([tag, attributes]) => `<${tag}${written(attributes)}/>`);
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join('')}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

/** Lucide keeps each icon as data inside its component. */
function shapesOf(name: string): Shape[] {
  const component = resolve(`@lucide/svelte/icons/${name}`).replace(/\.js$/, '.svelte');
  const data = /const iconData = (\{.*\});/.exec(readFileSync(component, 'utf8'))?.[1];
  if (!data) throw new Error(`Lucide has no icon ${name} in the expected form.`);
  return (JSON.parse(data) as { node: Shape[] }).node;
}

function written(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
