import { newId } from '@vigie/chassis/ids';
import type { House } from '../../../../infra/tests/house.ts';

/** A document as the API shows it. */
export interface ShownDocument {
  id: string;
  kind: string;
  title: string;
  fileName: string;
  mediaType: string;
  byteSize: number;
  sha256: string;
  origin: string;
  ageingOn: string | null;
  handedBy: { id: string } | null;
}

export interface Said {
  path: string | null;
  address: { path: string } | null;
  codes: string[];
}

/** Documents as members and the service hand them to each other. */
export interface SharingDesk {
  /** Runs a mutation; codes of errors and refusals alike. */
  say(token: string | null, mutation: string, input: object): Promise<Said>;
  /** Announces a document and sends its bytes; what became of it, or why it was refused before. */
  send(token: string, input: object, content: Uint8Array): Promise<string>;
  /** As `send`, for a paper of a visit. */
  deliver(token: string, input: object, content: Uint8Array): Promise<string>;
  /** Documents of an account that somebody sees, or null for whoever sees none. */
  list(token: string, memberNumber: string): Promise<ShownDocument[] | null>;
  /** The bytes of a document as somebody gets them; the codes of the refusal otherwise. */
  fetch(token: string, id: string): Promise<Response | string[]>;
}

const answers: Record<string, string> = {
  sendDocument: 'path',
  deliverVisitPaper: 'path',
  openDocument: 'address { path }',
  openForwarded: 'address { path }',
  archiveDocuments: 'address { path }',
};

export function openSharingDesk(house: House): SharingDesk {
  const origin = new URL(house.url).origin;

  const say: SharingDesk['say'] = async (token, mutation, input) => {
    const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const keyed = mutation in answers ? input : { idempotencyKey: newId(), ...input };
    const { data, errors } = await house.ask<
      Record<string, (Omit<Said, 'codes'> & { refusals: { code: string }[] }) | null>
    >(
      token,
      `mutation ($input: ${name}!) { ${mutation}(input: $input) {
        ${answers[mutation] ?? ''} refusals { code field } } }`,
      { input: keyed },
    );
    const said = data?.[mutation];
    const codes = errors
      ? errors.map(({ extensions }) => String(extensions['code']))
      : (said?.refusals ?? []).map(({ code }) => code);
    return { path: said?.path ?? null, address: said?.address ?? null, codes };
  };

  const hand =
    (mutation: string) =>
    async (token: string, input: object, content: Uint8Array): Promise<string> => {
      const { path, codes } = await say(token, mutation, { fileName: 'essai.pdf', ...input });
      if (path === null) return codes.join();
      const body = new Uint8Array(content);
      const answer = await fetch(`${origin}${path}`, { method: 'POST', body });
      return ((await answer.json()) as { received?: string }).received ?? String(answer.status);
    };

  return {
    say,
    send: hand('sendDocument'),
    deliver: hand('deliverVisitPaper'),
    list: async (token, memberNumber) => {
      const { data } = await house.ask<{
        memberAccount: { sharedDocuments: { edges: { node: ShownDocument }[] } | null } | null;
      }>(
        token,
        `query ($memberNumber: MemberNumber!) { memberAccount(memberNumber: $memberNumber) {
          sharedDocuments { edges { node {
            id kind title fileName mediaType byteSize sha256 origin ageingOn handedBy { id } } } } } }`,
        { memberNumber },
      );
      return data?.memberAccount?.sharedDocuments?.edges.map(({ node }) => node) ?? null;
    },
    fetch: async (token, id) => {
      const { address, codes } = await say(token, 'openDocument', { id });
      return address ? fetch(`${origin}${address.path}`) : codes;
    },
  };
}
