import { articleNumbers } from './article-number.ts';
import type { Message } from './mail.ts';
import { colourOf, logoOf, type ServiceFace } from './service-face.ts';

/** Who writes: printed below every mail, which has their colour and begins with their logo. */
export interface Sender extends ServiceFace {
  name: string;
  phone: string;
  email: string;
}

/** What a mail says, in French. */
export interface Letter {
  to: string;
  subject: string;
  title: string;
  paragraphs: readonly string[];
  /** Links under headings, after the paragraphs. */
  sections?: readonly { title: string; links: readonly { text: string; url: string }[] }[];
  /** A short text to be seen at a glance, such as a code. */
  highlight?: string;
  /** Where to go; every link leads through sign-in to the screen that it names. */
  action?: { label: string; url: string };
  attachments?: Message['attachments'];
}

/** The same letter as plain text and as HTML without any remote resource. */
export function mailLayout(sender: Sender, letter: Letter): Message {
  const { to, subject } = letter;
  const attachments = [...(letter.attachments ?? []), ...logoAttached(sender)];
  return {
    to,
    subject,
    text: asText(sender, letter),
    html: asHtml(sender, letter),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

/** It travels with the mail: what would be fetched would tell the service's server who reads. */
function logoAttached(sender: Sender): NonNullable<Message['attachments']> {
  const logo = logoOf(sender);
  if (!logo) return [];
  const { type: contentType, bytes: content } = logo;
  return [{ filename: `logo.${contentType.split('/')[1]}`, content, contentType, cid: 'logo' }];
}

function asText({ name, phone, email }: Sender, letter: Letter): string {
  const { title, paragraphs, highlight, action, sections = [] } = letter;
  const parts = [title, ...(highlight ? [highlight] : []), ...paragraphs];
  for (const { title: heading, links } of sections) {
    parts.push([heading, ...links.map(({ text, url }) => `- ${text}\n  ${url}`)].join('\n'));
  }
  if (action) parts.push(`${action.label} : ${action.url}`);
  return [...parts, `${name}\n${phone} · ${email}`].join('\n\n');
}

function asHtml(sender: Sender, letter: Letter): string {
  const { name, phone, email } = sender;
  const colour = colourOf(sender);
  const logo = logoOf(sender)
    ? `<img src="cid:logo" alt="${escape(name)}" height="40" style="${style.logo}">`
    : '';
  const paragraphs = letter.paragraphs.map(
    (text) => `<p style="${style.text}">${onOneLine(escape(text))}</p>`,
  );
  const highlight = letter.highlight
    ? `<p style="${style.highlight}">${escape(letter.highlight)}</p>`
    : '';
  const sections = (letter.sections ?? []).map(({ title, links }) => {
    const items = links.map(
      ({ text, url }) =>
        `<li style="${style.item}"><a href="${escape(url)}">${onOneLine(escape(text))}</a></li>`,
    );
    return `<h2 style="${style.heading}">${escape(title)}</h2><ul style="${style.list}">${items.join('')}</ul>`;
  });
  const action = letter.action
    ? `<p><a style="${style.action};background:${colour}" href="${escape(letter.action.url)}">${escape(letter.action.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escape(letter.subject)}</title></head>
<body style="${style.page}"><div style="${style.sheet};border-top:4px solid ${colour}">${logo}<h1 style="${style.title}">${escape(letter.title)}</h1>
${highlight}${paragraphs.join('')}${sections.join('')}${action}<p style="${style.sender}">${escape(name)}<br>${onOneLine(escape(phone))} · ${escape(email)}</p>
</div></body></html>`;
}

const style = {
  page: 'margin:0;padding:24px;background:#f3f6f7;font-family:Arial,sans-serif;color:#16323a',
  sheet: 'max-width:560px;margin:auto;background:#ffffff;border-radius:12px;padding:32px',
  logo: 'display:block;height:40px;max-width:176px;margin:0 0 20px',
  title: 'font-size:22px;margin:0 0 16px',
  text: 'font-size:16px;line-height:1.5;margin:0 0 16px',
  heading: 'font-size:17px;margin:20px 0 8px',
  list: 'font-size:16px;line-height:1.5;margin:0 0 16px;padding-left:20px',
  item: 'margin:0 0 6px',
  highlight: 'font-size:32px;letter-spacing:4px;font-weight:bold;margin:0 0 20px',
  action:
    'display:inline-block;color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:8px',
  whole: 'white-space:nowrap',
  sender:
    'font-size:14px;color:#4d646b;border-top:1px solid #dfe7e9;padding-top:16px;margin:24px 0 0',
};

/**
 * The ten digits of a telephone number, grouped as people read them, are not broken, nor is the number of an article: what
 * reads a mail breaks that at its hyphens, too, which have to stay what people search for.
 */
function onOneLine(html: string): string {
  return html
    .replace(/\b\d\d(?: \d\d){4}\b/g, (number) => number.replaceAll(' ', '\u00a0'))
    .replace(articleNumbers, (number) => `<span style="${style.whole}">${number}</span>`);
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
