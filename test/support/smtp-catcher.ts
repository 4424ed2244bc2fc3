import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface Caught {
  to: string;
  raw: string;
}

/** A mail server of one's own that keeps what it is given. */
export class SmtpCatcher {
  /** Answers every mail with a refusal. */
  isRefusing = false;
  private readonly caught: Caught[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.isRefusing) return done(new Error('mailbox unavailable'));
        for (const { address } of session.envelope.rcptTo) this.caught.push({ to: address, raw: Buffer.concat(chunks).toString('latin1') });
        done();
      });
    },
  });

  static async start(): Promise<SmtpCatcher> {
    const catcher = new SmtpCatcher();
    await new Promise<void>((resolve) => catcher.server.listen(0, '127.0.0.1', resolve));
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  arrived(): Promise<{ to: string; subject: string; text: string; html: string }[]> {
    return Promise.resolve(this.caught.map(({ to, raw }) => ({ to, subject: decodeHeader(header(raw, 'subject')), text: part(raw, 'text/plain'), html: part(raw, 'text/html') })));
  }

  /** The mails to an address as they came over the wire. */
  rawFor(address: string): string[] {
    return this.caught.filter(({ to }) => to === address).map(({ raw }) => raw);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function header(raw: string, name: string): string {
  return (new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1] ?? '').replace(/\r\n[ \t]/g, ' ');
}

/** Encoded words of RFC 2047, as nodemailer writes them. */
function decodeHeader(text: string): string {
  return text.replace(/\?= =\?/g, '?==?').replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, how: string, body: string) => (how.toLowerCase() === 'b' ? Buffer.from(body, 'base64').toString() : quoted(body.replaceAll('_', ' '))));
}

function part(raw: string, type: string): string {
  const found = raw.split(/\r\n--/).find((piece) => piece.toLowerCase().includes(`content-type: ${type}`));
  if (found === undefined) return '';
  const body = found.slice(found.indexOf('\r\n\r\n') + 4);
  const encoding = header(found, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? quoted(body.replace(/=\r\n/g, '')) : body;
}

function quoted(text: string): string {
  return Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString();
}
