import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { memory } from './memory';

const welcome = `# Bienvenue : tapez une question, puis Ctrl-Entrée. À droite, « Docs » décrit chaque champ.
{
  viewer {
    id
    kind
    scopes
  }
}
`;

type Props = Parameters<typeof GraphiQL>[0];
type Fetcher = Props['fetcher'];

/** GraphiQL in the name of a token, which stays in the memory of this page and nowhere else. */
export function showExplorer(place: HTMLElement, token: string): void {
  const fetcher: Fetcher = async (question) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(question),
    });
    return response.json();
  };
  place.hidden = false;
  createRoot(place).render(
    createElement(GraphiQL, { fetcher, defaultQuery: welcome, storage: memory() }),
  );
}
