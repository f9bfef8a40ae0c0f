/** What the browser is asked, and where the question is fetched. */
export interface Question {
  kind: 'make' | 'show';
  address: string;
}

/** Why the browser gave no answer, in French. */
export class BrowserRefusal extends Error {}

/** Fetches a question, has the browser answer it, and gives both secrets of the ceremony to be sent. */
export async function askBrowser({
  kind,
  address,
}: Question): Promise<{ ceremony: string; response: string }> {
  const asked = await fetch(address, { method: 'POST' });
  const { ceremony, options, problem } = await asked.json().catch(() => ({}));
  if (!ceremony) throw new BrowserRefusal(problem ?? 'Le service ne répond pas : réessayez.');
  // Loaded by those who press the button only.
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = JSON.parse(options);
  try {
    const response = await (kind === 'make'
      ? startRegistration({ optionsJSON })
      : startAuthentication({ optionsJSON }));
    return { ceremony, response: JSON.stringify(response) };
  } catch (cause) {
    throw new BrowserRefusal(sentence(cause instanceof Error ? cause.name : ''));
  }
}

function sentence(name: string): string {
  if (name === 'InvalidStateError') return 'Cet appareil a déjà une clé pour votre compte.';
  if (name === 'NotAllowedError')
    return 'La demande a été refusée, ou a duré trop longtemps : réessayez.';
  return 'Votre appareil n’a pas pu répondre : réessayez, ou choisissez une autre façon.';
}
