export interface Mail {
  /** Mail with the same key is sent once. */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one press stops such mails (RFC 8058): a GET asks, a POST does. */
  unsubscribeUrl?: string;
}

/** Port: SMTP when `SMTP_URL` is set, the local mailbox otherwise. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
