import { qrPicture } from './qr-picture';

/** What is shown to set an application up: the picture as an address that an image can take, and the secret to type. */
export interface TotpSetup {
  picture: string;
  secret: string;
}

export async function totpSetup(
  answer: { secret?: string | null; uri?: string | null } | null | undefined,
): Promise<TotpSetup | undefined> {
  if (!answer?.secret || !answer.uri) return undefined;
  const picture = await qrPicture(answer.uri, 'L');
  return { picture, secret: answer.secret.replace(/(.{4})(?=.)/g, '$1 ') };
}
