import QRCode from 'qrcode';

/** What is shown to set an application up: the picture as an address that an image can take, and the secret to type. */
export interface TotpSetup {
  picture: string;
  secret: string;
}

export async function totpSetup(
  answer: { secret?: string | null; uri?: string | null } | null | undefined,
): Promise<TotpSetup | undefined> {
  if (!answer?.secret || !answer.uri) return undefined;
  const svg = await QRCode.toString(answer.uri, {
    type: 'svg',
    margin: 2,
    errorCorrectionLevel: 'L',
  });
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { picture, secret: answer.secret.replace(/(.{4})(?=.)/g, '$1 ') };
}
