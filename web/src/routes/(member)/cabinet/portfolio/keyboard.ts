/** Keys of the portfolio: « / » goes to the search, the arrows from client to client; Enter opens, as for any link. */
export function followKeys(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const typing = target.matches('input:not([type="checkbox"]), select, textarea');
  if (event.key === '/' && !typing) {
    event.preventDefault();
    document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const searching = target.matches('input[type="search"]');
  if (!step || (typing && !(searching && step === 1))) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main tbody th a')];
  const row = target.closest('tr')?.querySelector<HTMLAnchorElement>('th a');
  const next = links[row ? links.indexOf(row) + step : 0];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
