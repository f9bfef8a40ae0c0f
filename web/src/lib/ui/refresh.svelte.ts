import { invalidateAll } from '$app/navigation';

/** Milliseconds before each new question, and then no more. */
const pauses = [1000, 1500, 2000, 3000, 4000, 6000, 8000, 12_000, 20_000, 30_000];

/** Asks for the page's data again with growing pauses while the component stands, then leaves it to the person. */
export function refreshWithPauses(): { readonly tired: boolean } {
  let tired = $state(false);

  $effect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = (turn: number) => {
      const pause = pauses[turn];
      tired = pause === undefined;
      if (pause === undefined || left) return;
      timer = setTimeout(async () => {
        // A tab in the background asks nobody.
        if (document.visibilityState === 'visible') await invalidateAll();
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
