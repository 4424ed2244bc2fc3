import type { JSX } from 'preact';
import { Page } from '../../layout/page.js';

const LINKS = [
  { href: '/admin/queues', title: 'Les files de travail', text: 'Ce qui attend, ce qui est fait, ce qui a échoué.' },
  { href: '/appariements', title: 'Les appariements', text: 'Le journal des calculs, et les chiffres de chacun.' },
  { href: '/conseil/entreprises', title: 'Les entreprises', text: 'Celles à vérifier, et les demandes à confirmer, dans toute la région.' },
  { href: '/health/ready', title: 'L’état du service', text: 'Base, files, recherche, dernier calcul.' },
  { href: '/api', title: 'L’API', text: 'Ce que les programmes peuvent demander.' },
];

/** Links to what keeps the service running. Accounts and keys are made on the command line. */
export function AdministrationView(): JSX.Element {
  return (
    <Page title="Administration" width="text" isPrivate>
      <h1>Administration</h1>
      <p class="page-lead">Les comptes et les clés se créent en ligne de commande.</p>
      <ul class="plain-list">
        {LINKS.map(({ href, title, text }) => <li key={href} class="card"><h2><a href={href}>{title}</a></h2><p>{text}</p></li>)}
      </ul>
    </Page>
  );
}
