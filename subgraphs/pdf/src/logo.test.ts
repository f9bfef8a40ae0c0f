import { expect, it } from 'vitest';
import { drawableLogo } from './logo.ts';

const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const url = (type: string, bytes: Buffer) =>
  `data:image/${type};base64,${bytes.toString('base64')}`;
/** A JPEG as far as its frame. */
const jpeg = (components: number) =>
  url('jpeg', Buffer.from(`ffd8ffe000044a46ffc0001108000100010${components}01`, 'hex'));

it('a PNG is shown as it is', () => {
  const logo = url('png', point);
  expect(drawableLogo({ logo })).toBe(logo);
});

it('a PNG that is broken inside, or cut, is left out: drawing it would end the process', () => {
  const broken = Buffer.from(point).fill(7, 43, 50);
  for (const bytes of [broken, point.subarray(0, 45), point.subarray(0, 8)]) {
    expect(drawableLogo({ logo: url('png', bytes) })).toBeNull();
  }
});

it('a JPEG of light or of grey is shown; one of inks, which no archived PDF may hold, is left out', () => {
  expect(drawableLogo({ logo: jpeg(3) })).toBe(jpeg(3));
  expect(drawableLogo({ logo: jpeg(1) })).toBe(jpeg(1));
  expect(drawableLogo({ logo: jpeg(4) })).toBeNull();
  expect(drawableLogo({ logo: url('jpeg', Buffer.from('ffd8ffe0', 'hex')) })).toBeNull();
});

it('no other format is drawn, and no logo is none', () => {
  expect(drawableLogo({ logo: 'data:image/webp;base64,UklGRg==' })).toBeNull();
  expect(drawableLogo({ logo: null })).toBeNull();
});
