import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A passkey as a device would keep it, for tests: ES256, unlocked each time. */
export interface Authenticator {
  /** Answers the question by which a passkey is made. */
  make(options: string): string;
  /** Answers the question by which it is shown. */
  show(options: string): string;
  /** Shows it as a copy would that has not seen the last uses. */
  forgetUses(): void;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest();

/** @param origin of the portal; another one is what a false site would bring */
export function newAuthenticator(origin = 'https://portail.example'): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  const rpIdHash = sha256(new URL(origin).hostname);
  let uses = 0;
  let handle = '';

  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const counter = (): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(++uses);
    return bytes;
  };
  /** Present, unlocked (WebAuthn § 6.1); with the key itself when it is made. */
  const flags = (attested: boolean): Buffer => Buffer.from([attested ? 0x45 : 0x05]);

  return {
    make: (options) => {
      const { challenge, user } = JSON.parse(options) as {
        challenge: string;
        user: { id: string };
      };
      handle = user.id;
      const client = clientData('webauthn.create', challenge);
      const coseKey = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const length = Buffer.from([0, id.length]);
      const key = [Buffer.alloc(16), length, id, coseKey];
      const data = Buffer.concat([rpIdHash, flags(true), counter(), ...key]);
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ]);
      return JSON.stringify({
        ...{ id: base64(id), rawId: base64(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          clientDataJSON: base64(client),
          attestationObject: base64(attestation),
          transports: ['internal'],
        },
      });
    },
    show: (options) => {
      const { challenge } = JSON.parse(options) as { challenge: string };
      const client = clientData('webauthn.get', challenge);
      const data = Buffer.concat([rpIdHash, flags(false), counter()]);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return JSON.stringify({
        ...{ id: base64(id), rawId: base64(id), type: 'public-key', clientExtensionResults: {} },
        response: {
          ...{ clientDataJSON: base64(client), authenticatorData: base64(data) },
          ...{ signature: base64(signature), userHandle: handle },
        },
      });
    },
    forgetUses: () => {
      uses = 0;
    },
  };
}
