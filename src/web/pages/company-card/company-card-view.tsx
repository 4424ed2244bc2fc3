import type { JSX } from 'preact';
import type { EstablishmentCard } from '../../../companies/establishment.schema.js';
import type { OfferView } from '../../../offers/offer.schema.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { Card } from '../../components/card.js';
import { Icon } from '../../components/icon.js';
import { Map } from '../../components/map.js';
import { contractWords } from '../../components/offer-card.js';
import { CrowdTag, Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { countWords, dayAndMonth } from '../../layout/words.js';

interface CompanyCardProps {
  company: EstablishmentCard;
  offers: readonly OfferView[];
  today: CalendarDate;
}

/** What anybody may know of a business: who, where, whether it answers, and its open offers. */
export function CompanyCardView({ company, offers, today }: CompanyCardProps): JSX.Element {
  const { name, communeName, address, branch, verified, answerRate, siret, latitude, longitude } = company;
  return (
    <Page title={`${name}, ${communeName}`} width="text">
      <h1 class="page-title">{name}</h1>
      <p class="offer-company">
        <span>{[address, communeName].filter(Boolean).join(', ')}</span>
        {verified && <Tag tone="green" icon="badge-check">vérifiée</Tag>}
      </p>
      {branch && <p class="soft">{branch}</p>}
      <ul class="facts">
        {answerRate !== null && <li><Icon name="mail-open" /> répond à {answerRate} % des candidats</li>}
        <li><Icon name="building-2" /> SIRET {siret}</li>
      </ul>
      <Map shape="flat" label={`Carte : ${communeName}`} centre={{ latitude, longitude }} radiusKm={15} hasCircle={false} points={[{ latitude, longitude, label: name }]} />
      <h2 class="section-title">{countWords(offers.length, 'offre ouverte', 'offres ouvertes', 'Pas d’offre ouverte en ce moment')}</h2>
      <ul class="plain-list">
        {offers.map((offer) => (
          <li key={offer.id}>
            <Card as="article" class="offer-card" labelledBy={`offre-${offer.id}`}>
              <div class="offer-card-head"><h3 id={`offre-${offer.id}`}><a href={`/offres/${offer.id}`}>{offer.title}</a></h3></div>
              <ul class="facts">
                <li><Icon name="briefcase-business" /> {contractWords(offer)}</li>
                {offer.startsOn && <li><Icon name="calendar" /> {dayAndMonth(offer.startsOn, today)}</li>}
              </ul>
              <CrowdTag crowd={{ ...offer, seats: offer.seatsLeft }} />
            </Card>
          </li>
        ))}
      </ul>
    </Page>
  );
}
