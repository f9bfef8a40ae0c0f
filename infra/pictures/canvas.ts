import type { Browser } from 'playwright-core';
import type { Pixels } from './palette-png.ts';

const addressOf = (picture: Buffer): string =>
  `data:image/png;base64,${picture.toString('base64')}`;

/** Pictures of one height beside each other on nothing. */
export async function sideBySide(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const images = pictures.map((picture) => `<img src="${addressOf(picture)}">`);
  await page.setContent(
    `<style>
      body { margin: 0; background: none }
      main { display: inline-flex; gap: 32px; padding: 4px }
      img { border-radius: 24px; outline: 1px solid #8883 }
    </style><main>${images.join('')}</main>`,
  );
  const picture = await page.locator('main').screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

/** What a picture shows, as the browser decodes it. */
export async function pixelsOf(browser: Browser, picture: Buffer): Promise<Pixels> {
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 32_768) {
      text += String.fromCharCode(...data.subarray(at, at + 32_768));
    }
    return { width: image.width, height: image.height, base64: btoa(text) };
  }, addressOf(picture));
  await page.close();
  return { width, height, bytes: Buffer.from(base64, 'base64') };
}
