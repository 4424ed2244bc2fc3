import { describe, expect, it } from '@jest/globals';
import type { Mail, Mailer } from '../../src/platform/mail/mailer.js';

export interface MailStore {
  mailer(): Mailer;
  /** What arrived, oldest first. */
  arrived(): Promise<Pick<Mail, 'to' | 'subject' | 'text' | 'html'>[]>;
}

let numbered = 0;

/** What the rest of the code may rely on, wherever mail goes. */
export function mailerContract(store: MailStore): void {
  const mail = (over: Partial<Mail> = {}): Mail => {
    const n = ++numbered;
    return { key: `key-${n}`, to: `person${n}@example.org`, subject: `Bonjour n° ${n}, œuvre d’été`, text: `Texte ${n} à lire`, html: `<p>Texte ${n} à lire</p>`, ...over };
  };
  const arrivedFor = async (to: string): Promise<Pick<Mail, 'to' | 'subject' | 'text' | 'html'>[]> => (await store.arrived()).filter((one) => one.to === to);

  describe('a mail', () => {
    it('arrives as it was written', async () => {
      const sent = mail();
      await store.mailer().send(sent);
      const [{ subject, text, html }] = (await arrivedFor(sent.to)) as [Mail];
      expect({ subject, text: text.trim(), html: html.trim() }).toEqual({ subject: sent.subject, text: sent.text, html: sent.html });
    });

    it('with the same key is sent once', async () => {
      const sent = mail();
      await store.mailer().send(sent);
      await store.mailer().send(sent);
      expect(await arrivedFor(sent.to)).toHaveLength(1);
    });

    it('with the same key is sent once, also at the same moment', async () => {
      const sent = mail();
      await Promise.all([store.mailer().send(sent), store.mailer().send(sent), store.mailer().send(sent)]);
      expect(await arrivedFor(sent.to)).toHaveLength(1);
    });

    it('with another key is another mail', async () => {
      const sent = mail();
      await store.mailer().send(sent);
      await store.mailer().send({ ...sent, key: `${sent.key}-again` });
      expect(await arrivedFor(sent.to)).toHaveLength(2);
    });
  });
}
