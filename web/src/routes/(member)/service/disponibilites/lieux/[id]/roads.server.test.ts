import { describe, expect, it } from 'vitest';
import { typedRoads } from './roads.server';

function typed(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return typedRoads(form).roads;
}

describe('how far it is to other places', () => {
  it('is read in kilometres, with their unit or without', () => {
    expect(typed({ version: '1', 'km-port': '18', 'km-lande': ' 24 km ' })).toEqual([
      { centreId: 'port', kilometres: 18 },
      { centreId: 'lande', kilometres: 24 },
    ]);
  });

  it('is forgotten where nothing stands any more', () => {
    expect(typed({ 'km-port': '' })).toEqual([{ centreId: 'port', kilometres: null }]);
  });

  it('is refused where it is no whole number, and never forgotten then', () => {
    expect(typed({ 'km-port': 'loin', 'km-lande': '12,5' })).toEqual([
      { centreId: 'port', kilometres: 0 },
      { centreId: 'lande', kilometres: 0 },
    ]);
  });
});
