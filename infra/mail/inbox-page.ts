import type { Message } from './message.ts';

/** The pages of the inbox: plain HTML, no script, in the language of those who try the portal. */
export function listPage(messages: readonly Message[], recipient: string | null): string {
  const rows = messages.map(
    (message) =>
      html`<li>
        <a href="/courriel/${message.id}">
          <span class="subject">${message.subject || '(sans objet)'}</span>
          <span class="to">${message.to.join(', ')}</span>
          <time datetime="${message.receivedAt}">${moment(message.receivedAt)}</time>
          <span class="preview">${preview(message)}</span>
        </a>
      </li>`,
  );
  const empty = html`<p class="empty">
    Aucun message. Les e-mails envoyés par le portail arrivent ici, et nulle part ailleurs.
  </p>`;
  const filter = recipient
    ? html`<p>Messages pour <strong>${recipient}</strong> · <a href="/">tout afficher</a></p>`
    : trusted('');
  return page(
    'Boîte de réception',
    html`<h1>Boîte de réception</h1>
      ${filter}
      ${
        rows.length > 0
          ? html`<ul class="messages">
              ${rows}
            </ul>`
          : empty
      }`,
    // New mail appears by itself; the page holds nothing that a reload could lose.
    html`<meta http-equiv="refresh" content="4" />`,
  );
}

export function messagePage(message: Message): string {
  const attachments = message.attachments.map(
    ({ name, size }, index) =>
      html`<li>
        <a href="/messages/${message.id}/attachments/${index}">${name}</a> ${weight(size)}
      </li>`,
  );
  const body = message.html
    ? html`<iframe
        title="Contenu du message"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src="/messages/${message.id}/html"
      ></iframe>`
    : trusted('');
  return page(
    message.subject,
    html`<p><a href="/">← Boîte de réception</a></p>
      <h1>${message.subject || '(sans objet)'}</h1>
      <dl>
        <dt>De</dt>
        <dd>${message.from}</dd>
        <dt>À</dt>
        <dd>${message.to.join(', ')}</dd>
        <dt>Reçu</dt>
        <dd><time datetime="${message.receivedAt}">${moment(message.receivedAt)}</time></dd>
      </dl>
      ${
        attachments.length > 0
          ? html`<ul class="attachments">
              ${attachments}
            </ul>`
          : trusted('')
      }
      ${body}
      <details ${trusted(message.html ? '' : 'open')}>
        <summary>Texte seul</summary>
        <pre>${withLinks(message.text)}</pre>
      </details>`,
  );
}

export function missingPage(): string {
  return page(
    'Message introuvable',
    html`<h1>Message introuvable</h1>
      <p>Il a peut-être été effacé. <a href="/">Boîte de réception</a></p>`,
  );
}

class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const trusted = (text: string) => new Markup(text);

/** Everything that is put into the page is escaped, unless it is markup made here. */
function html(parts: TemplateStringsArray, ...values: (string | number | Markup | Markup[])[]) {
  const show = (value: string | number | Markup | Markup[]): string => {
    if (Array.isArray(value)) return value.map(show).join('');
    return value instanceof Markup ? value.text : escape(String(value));
  };
  return new Markup(
    parts.map((part, index) => part + (index < values.length ? show(values[index]!) : '')).join(''),
  );
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]!);

function withLinks(text: string): Markup {
  const linked = text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
  return html`${linked}`;
}

const preview = ({ text }: Message) => text.replace(/\s+/g, ' ').trim().slice(0, 140);

const moment = (instant: string) =>
  new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));

const weight = (size: number) =>
  size < 1024 ? `${size} o` : `${Math.round(size / 1024).toLocaleString('fr-FR')} ko`;

function page(title: string, body: Markup, head: Markup = trusted('')): string {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · E-mails de Vigie</title>
        ${head}
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text;
}

const style = `
  :root { color-scheme: light dark; --ink: #1d2b33; --soft: #55656f; --line: #d9e0e4; --paper: #fbfcfc; --link: #0b5c6b; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e8eef0; --soft: #a3b3bb; --line: #34424a; --paper: #12191d; --link: #7cc7d6; }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem; }
  h1 { font-size: 1.5rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
  a { color: var(--link); }
  a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  .messages, .attachments { list-style: none; margin: 0; padding: 0; }
  .messages li { border-top: 1px solid var(--line); }
  .messages a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .75rem .25rem; color: inherit; text-decoration: none; }
  .messages a:hover .subject { text-decoration: underline; }
  .subject { font-weight: 600; overflow-wrap: anywhere; }
  .to, .preview, time, .empty, dt { color: var(--soft); }
  .to { grid-row: 2; overflow-wrap: anywhere; }
  .preview { grid-column: 1 / -1; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 0 1rem; }
  dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: .5rem; background: #fff; margin: 1rem 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
`;
