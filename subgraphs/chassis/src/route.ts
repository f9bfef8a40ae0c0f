/** Where a route is found. */
export interface RouteAddress {
  method: 'GET' | 'POST';
  /** Exact path, or a prefix when it ends with a slash. */
  path: string;
  /**
   * Bytes at most of a body that the route reads as it comes in, at its own pace. Without it the body is read whole
   * before the route is asked, and bounded as every other one.
   */
  streams?: number;
}

/** An HTTP route that a subgraph serves beside GraphQL: files, OAuth, webhooks, calendars. */
export interface Route extends RouteAddress {
  handle(request: Request, requestId: string): Promise<Response>;
}
