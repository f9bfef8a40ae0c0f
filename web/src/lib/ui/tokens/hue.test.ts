import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Custom properties of one block, by day or by night. */
function tokensOf(block: string, night: boolean): Record<string, string> {
  const found = block.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g);
  return Object.fromEntries(
    [...found].map(([, name = '', day, dark, both]) => [name, both ?? (night ? dark : day) ?? '']),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What stands on what, and how far apart the two must be: text 4.5, what is used or shows focus 3. */
const pairs: [string, string, number][] = [
  ['on-primary', 'primary', 4.5],
  ['on-primary', 'primary-hover', 4.5],
  ['on-primary', 'primary-press', 4.5],
  ['on-primary-soft', 'primary-soft', 4.5],
  ['primary', 'surface', 4.5],
  ['primary', 'paper', 4.5],
  ['link', 'surface', 4.5],
  ['link', 'surface-raised', 4.5],
  ['link', 'paper', 4.5],
  ['on-deep', 'deep', 4.5],
  ['on-deep-soft', 'deep', 4.5],
  ['on-deep-soft', 'deep-end', 4.5],
  ['on-deep-warm', 'deep', 4.5],
  ['focus', 'surface', 3],
  ['focus', 'paper', 3],
  ['focus-on-deep', 'deep', 3],
];

const ownColours = read('./colour.css');
const hues = read('./hue.css')
  .split(/(?=:root\[)/)
  .slice(1);

describe.each([
  ['by day', false],
  ['by night', true],
])('every colour of a service %s', (_, night) => {
  it.each([['PETROL', ''], ...hues.map((block) => [/'(\w+)'/.exec(block)?.[1] ?? '', block])])(
    '%s keeps its texts and controls apart from their ground',
    (_name, block) => {
      const tokens = { ...tokensOf(ownColours, night), ...tokensOf(block ?? '', night) };
      const weak = pairs
        .map(([text, ground, least]) => ({
          ...{ text, ground, least },
          found: contrast(tokens[text] ?? '', tokens[ground] ?? ''),
        }))
        .filter(({ found, least }) => !(found >= least));
      expect(weak).toEqual([]);
    },
  );
});
