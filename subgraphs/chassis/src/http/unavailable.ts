/** What a route answers while it cannot do its work. Nothing was done; a moment later it may. */
export function unavailable(): Response {
  const message = 'This part of the service does not answer. Try again in a moment.';
  return Response.json(
    { error: 'unavailable', message },
    { status: 503, headers: { 'retry-after': '2' } },
  );
}
