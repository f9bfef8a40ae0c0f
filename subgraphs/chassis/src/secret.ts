import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** A random secret of 256 bits, as text for an address or a cookie. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** How a random secret is kept: a secret of 128 bits or more needs no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Recognises a value without telling it: a plain hash of a short value can be searched through, this one needs the key. */
export function fingerprint(key: Buffer, value: string): string {
  return createHmac('sha256', key).update(value).digest('base64url');
}

/** Encrypts one value for its column: AES-256-GCM, a fresh nonce each time. `context` binds it to its row. */
export function encryptValue(key: Buffer, context: string, value: string): Buffer {
  return encryptBytes(key, context, Buffer.from(value, 'utf8'));
}

/** @throws when the value was changed or stems from another row */
export function decryptValue(key: Buffer, context: string, stored: Buffer): string {
  return decryptBytes(key, context, stored).toString('utf8');
}

/** As {@link encryptValue}, for what is no text. */
export function encryptBytes(key: Buffer, context: string, value: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when the value was changed or stems from another row */
export function decryptBytes(key: Buffer, context: string, stored: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(0, 12))
    .setAAD(Buffer.from(context))
    .setAuthTag(stored.subarray(-16));
  return Buffer.concat([decipher.update(stored.subarray(12, -16)), decipher.final()]);
}
