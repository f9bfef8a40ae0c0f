import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { palettePng } from './palette-png.ts';

it('is stored with one byte for each pixel and its colours beside it', () => {
  const [red, green] = [
    [200, 0, 0, 255],
    [0, 120, 0, 255],
  ];
  const bytes = Uint8Array.from([red, green, red, red].flatMap((colour) => colour!));
  const png = palettePng({ width: 2, height: 2, bytes });
  const contentOf = (name: string) => {
    const at = png.indexOf(name, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  expect([...contentOf('PLTE')]).toEqual([200, 0, 0, 0, 120, 0]);
  expect([...inflateSync(contentOf('IDAT'))]).toEqual([0, 0, 1, 0, 0, 0]);
});

it('keeps the commonest colours where there are too many, and gives the others their neighbour', () => {
  const colours = Array.from({ length: 400 }, (_, at) => [
    (at % 20) * 12,
    Math.floor(at / 20) * 12,
    0,
    255,
  ]);
  const bytes = Uint8Array.from(
    [...colours, ...Array.from({ length: 50 }, () => [9, 9, 200, 255])].flat(),
  );
  const png = palettePng({ width: 450, height: 1, bytes });
  const at = png.indexOf('PLTE', 0, 'latin1');
  expect(png.readUInt32BE(at - 4)).toBe(3 * 256);
  expect([...png.subarray(at + 4, at + 7)]).toEqual([9, 9, 200]);
});
