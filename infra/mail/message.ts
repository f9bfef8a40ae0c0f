import PostalMime from 'postal-mime';

/** A mail as its recipient would see it. */
export interface Message {
  id: string;
  receivedAt: string;
  from: string;
  /** Whom the server was asked to deliver it to, hidden copies included. */
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  attachments: Attachment[];
}

export interface Attachment {
  name: string;
  type: string;
  size: number;
  /** How the HTML refers to it, for images inside the text. */
  contentId: string | null;
}

export interface ReadMessage {
  message: Message;
  /** The content of the attachments, in the order of `message.attachments`. */
  files: Buffer[];
}

interface Envelope {
  id: string;
  receivedAt: string;
  from: string;
  to: string[];
}

export async function readMessage(source: Buffer, envelope: Envelope): Promise<ReadMessage> {
  const mail = await PostalMime.parse(source, { attachmentEncoding: 'arraybuffer' });
  const files = mail.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer));
  return {
    message: {
      ...envelope,
      from: nameOf(mail.from) ?? envelope.from,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html ?? null,
      attachments: mail.attachments.map(({ filename, mimeType, contentId }, index) => ({
        name: filename ?? `piece-${index + 1}`,
        type: mimeType,
        size: files[index]?.length ?? 0,
        contentId: contentId?.replace(/^<|>$/g, '') ?? null,
      })),
    },
    files,
  };
}

function nameOf(sender: { name?: string; address?: string | undefined } | undefined) {
  if (!sender?.address) return null;
  return sender.name ? `${sender.name} <${sender.address}>` : sender.address;
}
