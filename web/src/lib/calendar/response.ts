/** The answer that a browser or a calendar keeps. */
export function calendarResponse(content: string, fileName: string): Response {
  return new Response(content, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
