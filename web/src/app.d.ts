import type { Part } from '$lib/outage/part';
import type { Api } from '$lib/server/api';
import type { SessionState } from '$lib/server/session';
import type { ServiceContact } from '$lib/server/service-contact';

declare global {
  namespace App {
    interface Error {
      /** A sentence for the page that explains it, or short where that page knows better. */
      message: string;
      /** Heading of that page; the one of its kind when absent. */
      title?: string;
      /** What kind of page explains it; absent for what nobody expected. */
      kind?:
        | 'unreachable'
        | 'too-much'
        | 'session-ended'
        | 'not-found'
        | 'no-right'
        | 'view'
        | 'call'
        | 'too-large';
      /** Seconds until the API answers again, for somebody who has asked it too much. */
      wait?: number;
      /** Number under which the log holds an unexpected error. */
      errorId?: string;
      /** What a form had sent when it failed, so that it can be sent again. */
      typed?: { action: string; fields: [name: string, value: string][] };
    }
    interface Locals {
      api: Api;
      session: SessionState;
    }
    interface PageData {
      service: ServiceContact | null;
      theme: 'light' | 'dark' | 'system';
      /** The entry of the navigation to which a page belongs, where that is not the one of its address. */
      entry?: string;
      /** Parts that a page could not show, since their services do not answer for the moment. */
      missing?: Part[];
    }
    interface PageState {
      /** Data of the cancellation page, shown as a dialog over the visit. */
      cancellation?: Pick<
        import('./routes/(member)/[account=memberNumber]/visites/[id]/annuler/$types').PageData,
        'visit' | 'idempotencyKey'
      >;
    }
  }
}

export {};
