import { expect, it } from 'vitest';
import { faultsOfEveryScreen, onPhone } from './every-screen.ts';

it(
  'on a phone, in dark colours every screen is free of accessibility faults, and nothing sticks out',
  { timeout: 480_000 },
  async () => {
    expect(await faultsOfEveryScreen(onPhone)).toEqual({});
  },
);
