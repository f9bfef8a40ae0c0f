import { expect, it } from 'vitest';
import { documentsIn, folderValue } from './folder';

it('what a form says of folders is read as it was written, whatever stands in a name', () => {
  const folders = [
    { name: 'Öztürk, Łucja : 2', ids: ['a', 'b'] },
    { name: 'Belmont Agnès', ids: [] },
  ];
  expect(documentsIn(folders.map(folderValue))).toEqual([
    { id: 'a', folder: 'Öztürk, Łucja : 2' },
    { id: 'b', folder: 'Öztürk, Łucja : 2' },
  ]);
});
