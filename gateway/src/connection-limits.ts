import type { ServerOptions } from 'node:http';

const second = 1000;

/** How long a client may keep a connection without using it as one does, and how much it may say. */
export const connectionLimits = {
  /** A client sends its headers at once; one that dribbles them holds a socket for nothing. */
  headersTimeout: 5 * second,
  /** The largest list at the speed of a poor line. A body that is no list has `bodyPatience` of the chassis. */
  requestTimeout: 600 * second,
  /** How often Node looks for the two above; by itself, twice a minute only. */
  connectionsCheckingInterval: second,
  /** Longer than the minute of usual balancers, so that they and not we close a socket that is about to be used. */
  keepAliveTimeout: 65 * second,
  /** Request line and headers: a GET with a query fits, and a token does several times. */
  maxHeaderSize: 16 * 1024,
} satisfies ServerOptions;

/** Nothing moves on a socket, neither in nor out: longer than any answer takes. */
export const stalledAfter = 60 * second;

/** Headers of one request. */
export const maxHeaders = 100;

/** Sockets at once, those of balancers and portals included; each idle one costs some ten kilobytes. */
export const maxConnections = 5000;
