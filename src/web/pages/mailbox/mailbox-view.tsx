import type { JSX } from 'preact';
import type { LocalMail } from '../../../platform/mail/local-mail.entity.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../layout/page.js';
import { momentWords } from '../../layout/words.js';

/** On a demo, the mails that would have been sent. Links are live; the rest is plain text. */
export function MailboxView({ mails, recipient }: { mails: readonly LocalMail[]; recipient: string }): JSX.Element {
  return (
    <Page title="Boîte de courrier" width="text" isPrivate>
      <h1>Boîte de courrier de la démonstration</h1>
      <p class="page-lead">Aucun mail ne part d’une démonstration : les voici, les derniers d’abord.</p>
      <form method="get" action="/courrier" class="mailbox-filter">
        <label class="form-label" for="destinataire">Pour l’adresse</label>
        <div class="control">
          <input class="form-control" id="destinataire" name="pour" type="email" value={recipient} />
          <button class="btn btn-outline" type="submit">Filtrer</button>
        </div>
      </form>
      {mails.length === 0 ? (
        <EmptyState icon="mail" title="Aucun mail"><p>Demandez un lien de connexion : il arrivera ici.</p></EmptyState>
      ) : (
        <ul class="plain-list">{mails.map((mail) => <li key={mail.id}><MailCard mail={mail} /></li>)}</ul>
      )}
    </Page>
  );
}

function MailCard({ mail }: { mail: LocalMail }): JSX.Element {
  return (
    <Card as="article" labelledBy={`mail-${mail.id}`}>
      <h2 id={`mail-${mail.id}`}>{mail.subject}</h2>
      <p class="soft small">À {mail.recipient}, le {momentWords(mail.at)}</p>
      <p class="lines">{linked(mail.text.trim())}</p>
    </Card>
  );
}

/** Plain text with its web addresses as links. */
function linked(text: string): (string | JSX.Element)[] {
  return text.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 1 ? <a key={at} href={pathOf(part)}>{part}</a> : part));
}

/** Links of this site keep their path, so that they also work behind another address. */
function pathOf(address: string): string {
  try {
    const { pathname, search, hash } = new URL(address);
    return `${pathname}${search}${hash}`;
  } catch {
    return address;
  }
}
