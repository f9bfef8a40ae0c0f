/** Where a route is found. */
export interface RouteAddress {
  method: 'GET' | 'POST';
  /** Exact path, or a prefix when it ends with a slash. */
  path: string;
}

/** An HTTP route that a subgraph serves beside GraphQL: files, OAuth, webhooks, calendars. */
export interface Route extends RouteAddress {
  handle(request: Request, requestId: string): Promise<Response>;
}
