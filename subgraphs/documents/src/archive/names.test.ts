import { describe, expect, it } from 'vitest';
import { distinctNames, folderName } from './names.ts';

describe('names inside an archive', () => {
  it('of two people with one name on one day are told apart', () => {
    const fileName = 'Convocation 2026-11-30 Zoé Martin.pdf';
    const file = { folder: '', fileName };
    expect(distinctNames([file, file])).toEqual([
      fileName,
      'Convocation 2026-11-30 Zoé Martin (2).pdf',
    ]);
  });

  it.each([
    ['Belmont Agnès', 'Belmont Agnès'],
    ['../../etc', 'etc'],
    ['C:\\Windows', 'C Windows'],
    ['.caché', 'caché'],
    ['  \u202eolleH  ', 'olleH'],
  ])('of the folder %j lead nowhere else: %j', (given, name) => {
    expect(folderName(given)).toBe(name);
  });

  it('are each there once, whatever comes twice', () => {
    const file = { folder: 'Belmont', fileName: 'Attestation.pdf' };
    expect(distinctNames([file, file, { ...file, folder: '' }])).toEqual([
      ...['Belmont/Attestation.pdf', 'Belmont/Attestation (2).pdf', 'Attestation.pdf'],
    ]);
  });
});
