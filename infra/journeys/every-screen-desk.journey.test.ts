import { expect, it } from 'vitest';
import { atDesk, faultsOfEveryScreen } from './every-screen.ts';

it(
  'at a desk, in light colours every screen is free of accessibility faults, and nothing sticks out',
  { timeout: 480_000 },
  async () => {
    expect(await faultsOfEveryScreen(atDesk)).toEqual({});
  },
);
