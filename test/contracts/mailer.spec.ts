import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalMailer } from '../../src/platform/mail/local-mailer.js';
import { LocalMail } from '../../src/platform/mail/local-mail.entity.js';
import { SmtpMailer } from '../../src/platform/mail/smtp-mailer.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { SmtpCatcher } from '../support/smtp-catcher.js';
import { mailerContract } from './mailer.contract.js';

const FROM = 'Passerelle <ne-pas-repondre@passerelle.example>';

describe('mail', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  describe('into the local mailbox', () => {
    mailerContract({
      mailer: () => new LocalMailer(database.dataSource),
      arrived: async () => (await database.dataSource.manager.find(LocalMail, { order: { id: 'ASC' } })).map(({ recipient, ...rest }) => ({ to: recipient, ...rest })),
    });
  });

  describe('through SMTP', () => {
    let catcher: SmtpCatcher;
    let mailer: SmtpMailer;
    beforeAll(async () => {
      catcher = await SmtpCatcher.start();
      mailer = new SmtpMailer(database.dataSource, catcher.url, FROM);
    });
    afterAll(async () => {
      mailer.close();
      await catcher.stop();
    });
    mailerContract({ mailer: () => mailer, arrived: () => catcher.arrived() });

    it('carries the header fields that let a mail program stop it in one press, and only where it can be', async () => {
      const mail = { to: 'list@example.org', subject: 'S', text: 'T', html: '<p>T</p>' };
      await mailer.send({ ...mail, key: 'list-1', unsubscribeUrl: 'https://passerelle.example/alertes/arreter?jeton=abc' });
      await mailer.send({ ...mail, key: 'list-2' });
      const headers = catcher.rawFor(mail.to).map((raw) => raw.replace(/\r\n[ \t]/g, ' ').match(/^List-Unsubscribe.*$/gim)?.map((line) => line.trim()) ?? []);
      expect(headers).toEqual([['List-Unsubscribe: <https://passerelle.example/alertes/arreter?jeton=abc>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'], []]);
    });

    it('that the server refuses is not counted as sent: the next try sends it', async () => {
      const mail = { key: 'refused-1', to: 'refused@example.org', subject: 'S', text: 'T', html: '<p>T</p>' };
      catcher.isRefusing = true;
      await expect(mailer.send(mail)).rejects.toThrow();
      catcher.isRefusing = false;
      await mailer.send(mail);
      expect((await catcher.arrived()).filter(({ to }) => to === mail.to)).toHaveLength(1);
    });
  });
});
