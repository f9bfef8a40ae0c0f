import { expect, it } from 'vitest';
import { faultsOfEveryScreen } from './every-screen.ts';
import { phone } from './visitor.ts';

it(
  'on a phone, in dark colours every screen is free of accessibility faults, and nothing sticks out',
  { timeout: 480_000 },
  async () => {
    expect(await faultsOfEveryScreen({ viewport: phone, colorScheme: 'dark' })).toEqual({});
  },
);
