import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { mediumDate, parisDay } from '$lib/format/paris';
import { createApi } from '$lib/server/api';
import { env } from '$lib/server/env';
import { logError } from '$lib/server/log';
import { openSession } from '$lib/server/open-session';
import { sessionEnded } from '$lib/server/refused-request';
import { serviceHue } from '$lib/server/service-contact';
import { secure } from '$lib/server/security-headers';
import { readTheme } from '$lib/server/theme';
import { leadTogether } from '$lib/server/together';
import { keepPostedForm } from '$lib/server/typed-fields';
import { boundForms, bringsFiles } from '$lib/server/uploads';

export const init: ServerInit = () => {
  try {
    env();
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    process.exit(1);
  }
};

const headers: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  secure(response.headers);
  return response;
};

const session: Handle = async ({ event, resolve }) => {
  event.locals.session = { kind: 'none' };
  event.locals.api = createApi(event);
  if (event.route.id !== '/health') event.locals.session = await openSession(event);
  if (!bringsFiles(event)) keepPostedForm(event);
  return resolve(event);
};

/** Companies of several accounts keep the choice to see them together from page to page. */
const together: Handle = ({ event, resolve }) => {
  if (event.locals.session.kind === 'open') leadTogether(event);
  return resolve(event);
};

/** A page of the member area is never rendered for nobody. A form that arrives too late is answered by its action. */
const guard: Handle = async ({ event, resolve }) => {
  const closed = event.route.id?.startsWith('/(member)') && event.locals.session.kind === 'none';
  if (closed && event.request.method !== 'POST') await sessionEnded(event);
  return resolve(event);
};

const page: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%vigie.theme%', readTheme(event.cookies))
        .replace('%vigie.hue%', serviceHue())
        .replace('%vigie.day%', () => mediumDate(parisDay(new Date()))),
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && /-latin-wght-normal/.test(path)),
  });

export const handle: Handle = sequence(headers, boundForms, session, guard, together, page);

export const handleError: HandleServerError = ({ error, event, status }) => {
  if (status === 404)
    return { kind: 'not-found', message: 'L’adresse est mal recopiée, ou la page a été déplacée.' };
  const errorId = crypto.randomUUID();
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logError({ route: event.route.id, errorId, message });
  return { message: 'Une erreur inattendue s’est produite.', errorId };
};
