import { expect, it } from 'vitest';
import { mailLayout } from './mail-layout.ts';

const service = { name: 'Santé & Cie', phone: '02 61 91 40 00', email: 'bonjour@service.example' };
const letter = {
  ...{ to: 'yse@fournil.example', subject: 'Convocation', title: 'Convocation' },
  paragraphs: ['Bonjour.'],
  action: { label: 'Voir', url: 'https://portail.example/visites' },
};
const summons = {
  filename: 'convocation.pdf',
  content: Buffer.from('a'),
  contentType: 'application/pdf',
};

it('a service without a face of its own writes in the colour of the product, without a picture', () => {
  const { html, attachments } = mailLayout(service, letter);
  expect(html).toContain('background:#0b5563');
  expect(html).not.toContain('<img');
  expect(attachments).toBeUndefined();
});

it('a telephone number is not broken at the end of a line', () => {
  const { html, text } = mailLayout(service, {
    ...letter,
    paragraphs: ['Passé ce délai, appelez le 02 61 91 40 10.'],
  });
  expect(html).toContain('appelez le 02\u00a061\u00a091\u00a040\u00a010.');
  expect(html).toContain('02\u00a061\u00a091\u00a040\u00a000');
  expect(text).toContain('appelez le 02 61 91 40 10.');
});

it('the number of an article is not broken either, and stays as it is written', () => {
  const { html, text } = mailLayout(service, {
    ...letter,
    paragraphs: ['La visite est due (article R. 4624-31).'],
  });
  expect(html).toContain('(article <span style="white-space:nowrap">R. 4624-31</span>)');
  expect(text).toContain('(article R. 4624-31)');
});

it('mails have the colour of the service and begin with its logo, which travels with them behind the papers', () => {
  const logo = 'data:image/png;base64,AQID';
  const { html, text, attachments } = mailLayout(
    { ...service, hue: 'PLUM', logo },
    { ...letter, attachments: [summons] },
  );
  expect(html).toContain('background:#6a2f72');
  expect(html).toMatch(/<img src="cid:logo" alt="Santé &amp; Cie"[^>]*><h1/);
  expect(html).not.toContain('base64');
  expect(text).not.toContain('logo');
  expect(attachments?.map(({ filename, cid }) => [filename, cid])).toEqual([
    ['convocation.pdf', undefined],
    ['logo.png', 'logo'],
  ]);
});
