import { expect, it } from 'vitest';
import { pictureOf } from './picture.server';

const stands = { value: 'data:image/png;base64,AAAA', most: 8 };

function form(file: File | null, takenAway = false): FormData {
  const form = new FormData();
  form.set('value', file ?? new File([], ''));
  if (takenAway) form.set('retirer', '1');
  return form;
}

const png = (bytes: number) => new File([new Uint8Array(bytes)], 'logo.png', { type: 'image/png' });

it('a new picture goes on as a data URL', async () => {
  expect(await pictureOf(form(png(3)), stands)).toBe('data:image/png;base64,AAAA');
});

it('a picture above the limit is not sent', async () => {
  expect(await pictureOf(form(png(8)), stands)).not.toBeNull();
  expect(await pictureOf(form(png(9)), stands)).toBeNull();
});

it('without a new one the picture stays, or is taken away', async () => {
  expect(await pictureOf(form(null), stands)).toBe(stands.value);
  expect(await pictureOf(form(null, true), stands)).toBe('');
});
