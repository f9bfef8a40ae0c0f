import { refreshAll } from '$app/navigation';
import { navigating } from '$app/state';
import { pauseBefore } from './refresh';

/** Asks for the page's data again with growing pauses while the component stands, then leaves it to the person unless it is patient. */
export function refreshWithPauses(patient = () => false): { readonly tired: boolean } {
  let tired = $state(false);

  $effect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = (turn: number) => {
      const pause = pauseBefore(turn, patient());
      tired = pause === undefined;
      if (pause === undefined || left) return;
      timer = setTimeout(async () => {
        // A tab in the background asks nobody; and asking during a navigation would take its place: whoever has just
        // clicked would stay where they are. Unlike `invalidateAll`, it leaves a dialog open.
        if (document.visibilityState === 'visible' && !navigating.to) await refreshAll();
        ask(turn + 1);
      }, pause);
    };
    ask(0);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  });

  return {
    get tired() {
      return tired;
    },
  };
}
