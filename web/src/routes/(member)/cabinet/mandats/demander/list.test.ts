import { describe, expect, it } from 'vitest';
import { readList } from './list';

describe('a list of clients', () => {
  it('is a pasted column, one number a line', () => {
    expect(readList('0010001\r\n732 829 320\n\n')).toEqual([
      { reference: '0010001', name: null },
      { reference: '732 829 320', name: null },
    ]);
  });

  it('is a spreadsheet with a heading, in whatever order its columns stand', () => {
    const csv = '\uFEFFNom;SIREN\nBoulangerie Abgrall;732829320\n"0010001";"Garage, Faure"';
    expect(readList(csv)).toEqual([
      { reference: '732829320', name: 'Boulangerie Abgrall' },
      { reference: '0010001', name: 'Garage' },
    ]);
  });

  it('has the name behind the number after a semicolon, a comma, a tab or a space', () => {
    const garage = [{ reference: '0010001', name: 'Garage du Port' }];
    for (const between of [';', ', ', '\t', ' ']) {
      expect(readList(`0010001${between}Garage du Port`)).toEqual(garage);
    }
  });

  it('keeps what it cannot read, to be shown as wrong', () => {
    expect(readList('client n° 12')).toEqual([{ reference: 'client n° 12', name: null }]);
  });
});
