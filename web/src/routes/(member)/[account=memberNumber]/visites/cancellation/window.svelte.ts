import type CancellationWindow from './CancellationWindow.svelte';

/** The dialog itself once it has come: three pages can open it and seldom do, so that none of them loads it before. */
class Late {
  Window = $state.raw<typeof CancellationWindow | null>(null);
}

export const cancellation = new Late();

export async function loadCancellation(): Promise<void> {
  cancellation.Window ??= (await import('./CancellationWindow.svelte')).default;
}
