export interface Mail {
  /** Mail with the same key is sent once. */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Port: SMTP when `SMTP_URL` is set, the local mailbox otherwise. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
