import { expect, it } from 'vitest';
import { pictureProblem, pictureWords } from './picture.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n and what it shows', 'latin1');
const webp = Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1');
const url = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`;

it('a picture is taken as what it is', () => {
  expect(pictureProblem(url('image/png', png), 100)).toBeNull();
  expect(pictureProblem(url('image/webp', webp), 100)).toBeNull();
});

it('no picture at all takes it away', () => {
  expect(pictureProblem('', 100)).toBeNull();
});

it('what calls itself a picture and is none is refused', () => {
  for (const wrong of [
    url('image/jpeg', png),
    url('image/svg+xml', Buffer.from('<svg onload="alert(1)"/>')),
    url('image/png', Buffer.from('<script>')),
    'https://elsewhere.example/logo.png',
  ]) {
    expect(pictureProblem(wrong, 100)).toBe('NOT_A_PICTURE');
  }
});

it('a picture above the limit is too large', () => {
  expect(pictureProblem(url('image/png', png), png.length)).toBeNull();
  expect(pictureProblem(url('image/png', png), png.length - 1)).toBe('TOO_LARGE');
});

it('is told by its kind and size', () => {
  expect(pictureWords(url('image/png', png))).toBe(`image/png, ${png.length} o`);
  expect(pictureWords('')).toBe('');
});
