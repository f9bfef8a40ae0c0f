import type { Content, Style } from 'pdfmake/interfaces';
import { colourOf, type ServiceFace } from '@vigie/chassis/service-face';
import { drawableLogo } from './logo.ts';
import { stack, text } from './text.ts';

/** Colours of what the service writes. */
export const ink = '#16323a';
export const petrol = '#0b5563';
export const quiet = '#4d646b';
export const mist = '#eef4f5';

/** Who writes, how to reach them and how they show themselves. */
export interface Sender extends ServiceFace {
  name: string;
  phone: string;
  email: string;
  street: string;
  postCode: string;
  city: string;
  openingHours?: string;
}

function logo(service: Sender): Content[] {
  const image = drawableLogo(service);
  return image ? [{ image, fit: [132, 36], margin: [0, 0, 0, 6] }] : [];
}

export function letterhead(service: Sender): Content {
  const name = { fontSize: 15, bold: true, color: colourOf(service) };
  return {
    columns: [
      stack([
        ...logo(service),
        text({ type: 'P' }, service.name, name),
        text({ type: 'P' }, 'Service de prévention et de santé au travail', { color: quiet }),
      ]),
      stack(
        [
          text({ type: 'P' }, `${service.street}, ${service.postCode} ${service.city}`),
          text({ type: 'P' }, `${service.phone} · ${service.email}`),
          ...(service.openingHours ? [text({ type: 'P' }, service.openingHours)] : []),
        ],
        { alignment: 'right', fontSize: 9, color: quiet },
      ),
    ],
    margin: [0, 0, 0, 16],
  };
}

export function section(name: string, paragraphs: string[]): Content[] {
  return [subheading(name), ...paragraphs.map((paragraph) => text({ type: 'P' }, paragraph))];
}

export function subheading(name: string): Content {
  const style = {
    fontSize: 11.5,
    bold: true,
    color: ink,
    margin: [0, 11, 0, 2],
  } satisfies Style;
  return { ...text({ type: 'H2' }, name, style), headlineLevel: 2 };
}

export function label(name: string): Content {
  return text({ type: 'P' }, name, { fontSize: 9, color: quiet });
}
