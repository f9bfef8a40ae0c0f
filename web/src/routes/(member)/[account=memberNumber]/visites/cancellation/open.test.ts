import { expect, it, vi } from 'vitest';

const navigation = vi.hoisted(() => ({
  goto: vi.fn(),
  preloadData: vi.fn(),
  pushState: vi.fn(),
}));
vi.mock('$app/navigation', () => navigation);
vi.mock('./window.svelte', () => ({ loadCancellation: () => Promise.resolve() }));

const { openCancellation } = await import('./open');

const click = (over: Partial<MouseEvent> = {}) =>
  ({
    ...{
      button: 0,
      preventDefault: vi.fn(),
      currentTarget: { href: '/0010001/visites/v/annuler' },
    },
    ...over,
  }) as unknown as Parameters<typeof openCancellation>[0];

it('puts into the history what a browser can keep there, whatever the frame of the page holds', async () => {
  navigation.preloadData.mockResolvedValue({
    ...{ type: 'loaded', status: 200 },
    // The notices of an account that somebody of the service looks at are a component.
    data: { visit: { id: 'v' }, idempotencyKey: 'k', missing: [], StandingNotices: () => null },
  });
  await openCancellation(click());
  const [href, state] = navigation.pushState.mock.calls[0] as [string, App.PageState];
  expect(href).toBe('/0010001/visites/v/annuler');
  expect(structuredClone(state)).toEqual({
    cancellation: { visit: { id: 'v' }, idempotencyKey: 'k' },
  });
});

it('leaves a click that opens a new tab to the browser', async () => {
  navigation.preloadData.mockClear();
  const event = click({ ctrlKey: true });
  await openCancellation(event);
  expect(event.preventDefault).not.toHaveBeenCalled();
  expect(navigation.preloadData).not.toHaveBeenCalled();
});
