import { expect, it } from 'vitest';
import { faultsOfEveryScreen } from './every-screen.ts';
import { desk } from './visitor.ts';

it(
  'at a desk, in light colours every screen is free of accessibility faults, and nothing sticks out',
  { timeout: 480_000 },
  async () => {
    expect(await faultsOfEveryScreen({ viewport: desk, colorScheme: 'light' })).toEqual({});
  },
);
