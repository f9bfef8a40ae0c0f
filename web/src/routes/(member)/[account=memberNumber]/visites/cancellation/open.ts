import { goto, preloadData, pushState } from '$app/navigation';
import { loadCancellation } from './window.svelte';

type CancellationData = NonNullable<App.PageState['cancellation']>;

/** Shows the cancellation page as a dialog over the present one. Any other way of opening the link stays a plain link. */
export async function openCancellation(
  event: MouseEvent & { currentTarget: HTMLAnchorElement },
): Promise<void> {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  const { href } = event.currentTarget;
  const [result] = await Promise.all([preloadData(href), loadCancellation()]);
  if (result.type === 'loaded' && result.status === 200) {
    const { visit, idempotencyKey } = result.data as CancellationData;
    // Those alone: the data of a page holds what stands around it, too, and a browser keeps no components.
    pushState(href, { cancellation: { visit, idempotencyKey } });
  } else {
    await goto(href);
  }
}
