import type { JSX } from 'preact';
import type { EstablishmentCard } from '../../../companies/establishment.schema.js';
import type { PairExplanation } from '../../../matching/matching.schema.js';
import type { OfferView as OfferFacts } from '../../../offers/offer.schema.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { FavouriteButton } from '../../components/favourite-button.js';
import { Icon } from '../../components/icon.js';
import { Map } from '../../components/map.js';
import { contractWords } from '../../components/offer-card.js';
import { CrowdTag, Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import type { PaidReader } from '../../layout/pay-words.js';
import { kmWords, LEVEL_WORDS, longDate, minutesWords, MODE_ICONS, MODE_WORDS } from '../../layout/words.js';
import type { TravelMode } from '../../../shared/travel-mode.js';
import { Pay } from './pay.js';
import { Programmes, type NearbyProgramme } from './programmes.js';
import { Reasons, ReasonsInvitation } from './reasons.js';
import { similarPath } from './similar-offers.js';

/** What is known of a signed-in candidate who reads. */
export interface OfferReader extends PaidReader {
  explanation: PairExplanation | null;
  favourite: boolean;
  /** They are in touch already: a proposal waits for an answer, or was answered. */
  touch: 'to_answer' | 'answered' | null;
}

export interface OfferViewProps {
  offer: OfferFacts;
  company: EstablishmentCard | null;
  diploma: string | null;
  programmes: readonly NearbyProgramme[];
  reader: OfferReader | null;
  /** Signed in as a candidate, profile or not. */
  isCandidate: boolean;
  /** Those who apply elsewhere than here: companies, advisers. */
  mayApply: boolean;
  /** Where those who may change it do; null for the others. */
  editPath: string | null;
  back: string;
  today: CalendarDate;
}

/** One offer: reasons first, then pay, travel and training; the one act stays in reach. */
export function OfferView(props: OfferViewProps): JSX.Element {
  const { offer, company, back } = props;
  return (
    <Page title={`${offer.title} à ${offer.communeName}`} description={`${contractWords(offer)}, ${recruiterName(props)}, ${offer.communeName}.`}>
      <a class="back-link" href={back}><Icon name="arrow-left" /> Revenir aux offres</a>
      <div class="offer-page">
        <OfferHead {...props} />
        <ApplyBar {...props} />
        <OfferMain {...props} />
        <div class="offer-side">
          <Travel {...props} />
          {company && <CompanyCard company={company} />}
        </div>
      </div>
    </Page>
  );
}

function recruiterName({ offer, company }: OfferViewProps): string {
  return company?.name ?? offer.recruiterName;
}

function OfferHead(props: OfferViewProps): JSX.Element {
  const { offer, company, editPath } = props;
  return (
    <div class="offer-head">
      <h1 class="page-title">{offer.title}</h1>
      <p class="offer-company">
        <span>{recruiterName(props)}, {offer.communeName}</span>
        {company?.verified && <Tag tone="green" icon="badge-check">vérifiée</Tag>}
      </p>
      <OfferTags {...props} />
      {editPath && <p><ButtonLink href={editPath} kind="outline" icon="pencil">Modifier l’offre</ButtonLink></p>}
    </div>
  );
}

function OfferMain({ offer, reader, isCandidate, mayApply, programmes, today }: OfferViewProps): JSX.Element {
  return (
    <div class="offer-main">
      {mayApply && (reader?.explanation ? <Reasons explanation={reader.explanation} /> : reader === null && <ReasonsInvitation hasAccount={isCandidate} />)}
      <Pay contract={offer} reader={reader} />
      <Description offer={offer} />
      {(offer.contractKind === 'apprenticeship' || offer.contractKind === 'professionalisation') && <Programmes programmes={programmes} today={today} />}
      <p class="soft small offer-dates">Publiée le {longDate(offer.publishedOn)}, visible jusqu’au {longDate(offer.expiresOn)}.</p>
    </div>
  );
}

function OfferTags({ offer, diploma }: OfferViewProps): JSX.Element {
  return (
    <ul class="tags">
      <li><Tag tone="petrol">{contractWords(offer)}</Tag></li>
      {diploma ? <li><Tag tone="petrol">{diploma}</Tag></li> : offer.targetLevel !== null && <li><Tag tone="petrol">{LEVEL_WORDS[offer.targetLevel]}</Tag></li>}
      {offer.startsOn && <li><Tag tone="petrol">dès le {longDate(offer.startsOn)}</Tag></li>}
      <li><CrowdTag crowd={{ ...offer, seats: offer.seatsLeft }} /></li>
      {offer.licenceRequired && <li><Tag tone="gold" icon="car">permis demandé</Tag></li>}
      {offer.nightWork && <li><Tag tone="gold" icon="moon">travail tôt le matin ou de nuit</Tag></li>}
      {offer.regulatedWork && <li><Tag tone="gold" icon="triangle-alert">travaux réglementés pour les mineurs</Tag></li>}
    </ul>
  );
}

function ApplyBar({ offer, reader, mayApply }: OfferViewProps): JSX.Element | null {
  if (!mayApply) return null;
  return (
    <div class="apply-bar">
      {reader?.touch === 'answered' ? <ButtonLink href="/mes-candidatures" kind="outline" icon="check" wide>Suivre ma candidature</ButtonLink> : <ApplyLink offer={offer} />}
      <FavouriteButton offerId={offer.id} title={offer.title} chosen={reader?.favourite ?? false} framed />
    </div>
  );
}

/** To a full offer nobody applies: what is like it is what helps. */
function ApplyLink({ offer }: { offer: OfferFacts }): JSX.Element {
  if (offer.seatsLeft <= 0) return <ButtonLink href={similarPath(offer)} kind="outline" wide>Voir les offres semblables</ButtonLink>;
  if (offer.applyUrl !== null) return <ButtonLink href={offer.applyUrl} icon="external-link" rel="noopener nofollow" wide>Postuler chez le recruteur</ButtonLink>;
  return <ButtonLink href={`/offres/${offer.id}/postuler`} wide>Postuler en 2 minutes</ButtonLink>;
}

function Travel({ offer, reader }: OfferViewProps): JSX.Element | null {
  if (offer.latitude === null || offer.longitude === null) return null;
  const place = { latitude: offer.latitude, longitude: offer.longitude };
  const travel = reader?.explanation?.travel;
  return (
    <section aria-labelledby="trajet">
      <h2 id="trajet" class="section-title">Le trajet</h2>
      {travel && (
        <ul class="facts">
          <li><Icon name={MODE_ICONS[travel.toFirm.mode as TravelMode] ?? 'navigation'} /> L’entreprise : {legWords(travel.toFirm)}</li>
          {travel.toSite && <li><Icon name="school" /> Le CFA : {legWords(travel.toSite)}</li>}
        </ul>
      )}
      <Map shape="flat" label={`Carte : ${offer.communeName}`} centre={place} radiusKm={15} hasCircle={false} points={[{ ...place, label: `${offer.title}, ${offer.communeName}` }]} />
    </section>
  );
}

function legWords({ km, minutes, mode }: { km: number; minutes: number; mode: string }): string {
  return `environ ${minutesWords(minutes)} ${MODE_WORDS[mode as TravelMode] ?? ''} (${kmWords(km)})`;
}

function Description({ offer }: { offer: OfferFacts }): JSX.Element {
  return (
    <section aria-labelledby="annonce">
      <h2 id="annonce" class="section-title">L’annonce</h2>
      <div class="prose">
        {offer.description.split(/\n{2,}/).map((paragraph, at) => <p key={at} class="lines">{paragraph}</p>)}
      </div>
      {offer.skills.length > 0 && <ul class="tags">{offer.skills.map((skill) => <li key={skill}><Tag>{skill}</Tag></li>)}</ul>}
    </section>
  );
}

function CompanyCard({ company }: { company: EstablishmentCard }): JSX.Element {
  return (
    <Card as="section" labelledBy="entreprise">
      <h2 id="entreprise">{company.name}</h2>
      <p>{[company.address, company.communeName].filter(Boolean).join(', ')}</p>
      {company.branch && <p class="soft small">{company.branch}</p>}
      {company.answerRate !== null && <p class="soft small"><Icon name="mail-open" /> Répond à {company.answerRate} % des candidats.</p>}
      <p class="small"><a href={`/entreprises/${company.id}`}>Voir ses offres</a></p>
    </Card>
  );
}
