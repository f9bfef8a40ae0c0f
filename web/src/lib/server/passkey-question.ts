import { json } from '@sveltejs/kit';

interface Asked {
  ceremony?: string | null;
  options?: string | null;
}

/** A question for the browser as the button reads it, or why there is none. */
export function questionAnswer(asked: Asked | null | undefined, problem: string): Response {
  if (!asked?.ceremony || !asked.options) return json({ problem }, { status: 400 });
  return json({ ceremony: asked.ceremony, options: asked.options });
}
