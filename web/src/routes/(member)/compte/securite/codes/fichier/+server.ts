import { attachment } from '$lib/server/download';
import type { RequestHandler } from './$types';

/** Gives back as a file the codes that the page shows: they are kept nowhere, so the page sends them along. */
export const POST: RequestHandler = async ({ request }) => {
  const form = await request.formData();
  const codes = form
    .getAll('code')
    .map(String)
    .filter((code) => /^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(code))
    .slice(0, 10);
  const lines = [
    'Vigie : codes de secours de votre espace adhérent',
    'Chaque code sert une fois, à la place de votre second facteur.',
    'Gardez ce fichier hors de votre téléphone.',
    '',
    ...codes,
    '',
  ];
  return new Response(lines.join('\r\n'), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': attachment('vigie-codes-de-secours.txt'),
    },
  });
};
