import { expect, it } from 'vitest';
import { iconNames } from './names';
import { drawSheet } from './sheet';

it('the sheet holds every icon as Lucide draws it', async () => {
  await expect(drawSheet(iconNames)).toMatchFileSnapshot('./sheet.svg');
});
