/** An HTTP route that a subgraph serves beside GraphQL: files, OAuth, webhooks, calendars. */
export interface Route {
  method: 'GET' | 'POST';
  /** Exact path, or a prefix when it ends with a slash. */
  path: string;
  handle(request: Request, requestId: string): Promise<Response>;
}
