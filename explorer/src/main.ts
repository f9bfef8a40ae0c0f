import { setNonce } from 'get-nonce';
import 'graphiql/style.css';
import './page.css';
import { element } from './element';

// Menus write a style of their own while they are open: the content policy lets in what carries the page's number.
setNonce(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '');

const door = element('door', HTMLElement);
const form = element('token-form', HTMLFormElement);
const field = element('token', HTMLInputElement);
const alert = element('alert', HTMLElement);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void enter(field.value.trim());
});

/** Asks who the token belongs to, then shows what it may ask. */
async function enter(token: string): Promise<void> {
  alert.textContent = '';
  const known = await isKnown(token).catch(() => null);
  if (known === null) {
    alert.textContent = 'L’API ne répond pas. Réessayez dans un moment.';
    return;
  }
  if (!known) {
    alert.textContent = 'Ce jeton n’est pas valable, ou il a expiré : il vit une heure.';
    field.focus();
    return;
  }
  const { showExplorer } = await import('./show');
  door.hidden = true;
  showExplorer(element('explorer', HTMLElement), token);
}

async function isKnown(token: string): Promise<boolean> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  if (response.status >= 500) throw new Error('No answer');
  return response.ok;
}
