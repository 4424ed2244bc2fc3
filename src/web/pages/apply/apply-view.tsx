import type { JSX } from 'preact';
import type { Candidate } from '../../../candidates/candidate.entity.js';
import type { Offer } from '../../../offers/offer.entity.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { TextAreaField } from '../../components/field.js';
import { Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { Icon } from '../../components/icon.js';
import { PrivacyNote } from '../../components/privacy-note.js';
import { Page } from '../../layout/page.js';

interface ApplyProps {
  offer: Offer;
  candidate: Candidate;
  isMinor: boolean;
  form: FormState;
}

/** Applying is one field that may stay empty: the profile says the rest. */
export function ApplyView({ offer, candidate, isMinor, form }: ApplyProps): JSX.Element {
  const company = offer.establishment?.name ?? offer.recruiterName ?? '';
  return (
    <Page title={`Postuler : ${offer.title}`} width="text" isPrivate>
      <a class="back-link" href={`/offres/${offer.id}`}><Icon name="arrow-left" /> Revenir à l’offre</a>
      <h1 class="page-title">Postuler</h1>
      <p class="page-lead">{offer.title}, {company}, {offer.communeName}</p>
      <Form action={`/offres/${offer.id}/postuler`} state={form} enhance="check">
        <TextAreaField name="message" label="Un mot pour l’entreprise" optional hint="Pourquoi ce métier, ce que tu as déjà fait : deux phrases suffisent." maxLength={2000} />
        <WhatTheySee candidate={candidate} company={company} back={`/offres/${offer.id}/postuler`} />
        {isMinor && <GuardianNotice candidate={candidate} />}
        <Button wide>Envoyer ma candidature</Button>
        <PrivacyNote>Ta candidature est lue par cette entreprise et par les conseillers de ton territoire. Tu peux la retirer quand tu veux.</PrivacyNote>
      </Form>
    </Page>
  );
}

function WhatTheySee({ candidate, company, back }: { candidate: Candidate; company: string; back: string }): JSX.Element {
  return (
    <Card as="section" labelledBy="visible" class="what-they-see">
      <h2 id="visible">Ce que {company} verra</h2>
      <ul class="facts facts-column">
        <li><Icon name="user" /> {candidate.firstName} {candidate.lastName}, ton âge et ta commune ({candidate.communeName})</li>
        <li><Icon name="mail" /> {candidate.email ?? 'pas de mail'}</li>
        <li><Icon name="phone" /> {candidate.phone ?? <span>pas de téléphone : <a href={`/mon-profil?next=${encodeURIComponent(back)}`}>en ajouter un</a></span>}</li>
        <li><Icon name="graduation-cap" /> ton niveau, tes métiers souhaités, ta disponibilité et ton permis</li>
      </ul>
    </Card>
  );
}

function GuardianNotice({ candidate }: { candidate: Candidate }): JSX.Element {
  if (candidate.guardianConsentAt !== null) return <p class="notice">Un parent a donné son accord : tes coordonnées seront montrées.</p>;
  return (
    <p class="notice notice-gold">
      Tu as moins de 18 ans : l’entreprise reçoit ta candidature, mais ton nom et tes coordonnées seulement quand un parent a donné son accord
      {candidate.guardianEmail === null ? <>. <a href="/mon-profil">Ajoute son adresse mail</a>, ou parles-en à un conseiller.</> : <> ({candidate.guardianEmail}).</>}
    </p>
  );
}
