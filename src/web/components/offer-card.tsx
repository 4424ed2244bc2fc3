import type { JSX } from 'preact';
import type { Journey } from '../../reference/travel/travel-time.js';
import type { OfferCard as OfferFacts } from '../../search/offer-search.schema.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { CONTRACT_WORDS, dayAndMonth, durationWords, kmWords, LEVEL_WORDS, minutesWords, MODE_WORDS } from '../layout/words.js';
import { Card } from './card.js';
import { FavouriteButton } from './favourite-button.js';
import { Icon } from './icon.js';
import { CrowdTag, Tag } from './tag.js';

export interface OfferCardProps {
  offer: OfferFacts;
  today: CalendarDate;
  distanceKm: number | null;
  /** An estimate by the reader's own means. */
  journey: Journey | null;
  /** Said after it where it does not start at the place that was searched. */
  journeyFrom: string;
  /** `de 504 à 803 € par mois à ton âge` */
  pay: string | null;
  favourite: boolean;
  titleAs?: 'h2' | 'h3';
}

/** An offer in a list: where, when, which diploma, what pay, and how many want it. */
export function OfferCard(props: OfferCardProps): JSX.Element {
  const { offer, favourite, titleAs: Title = 'h3' } = props;
  return (
    <Card as="article" class="offer-card" labelledBy={`offre-${offer.id}`}>
      <div class="offer-card-head">
        <div>
          <Title id={`offre-${offer.id}`}>
            <a href={`/offres/${offer.id}`}>{offer.title}</a>
          </Title>
          <p class="offer-card-company">
            {offer.companyName}, {offer.communeName}
          </p>
        </div>
        <FavouriteButton offerId={offer.id} title={offer.title} chosen={favourite} />
      </div>
      <OfferFactsLine {...props} />
      <div class="row-wrap">
        {offer.applyAtSource ? <Tag icon="external-link">candidature chez le recruteur</Tag> : <CrowdTag crowd={{ ...offer, seats: offer.seatsLeft }} />}
        {offer.licenceRequired && <Tag tone="gold" icon="car">permis demandé</Tag>}
        <Tag>{contractWords(offer)}</Tag>
      </div>
    </Card>
  );
}

function OfferFactsLine({ offer, today, distanceKm, journey, journeyFrom, pay }: OfferCardProps): JSX.Element {
  const where = [distanceKm === null ? '' : kmWords(distanceKm), journey ? `${minutesWords(journey.minutes)} ${MODE_WORDS[journey.mode]}${journeyFrom}` : ''].filter(Boolean).join(' · ');
  const diploma = offer.diploma ?? (offer.targetLevel === null ? null : LEVEL_WORDS[offer.targetLevel]);
  return (
    <ul class="facts">
      {where !== '' && <li><Icon name="map-pin" /> {where}</li>}
      {offer.startsOn && <li><Icon name="calendar" /> {dayAndMonth(offer.startsOn, today)}</li>}
      {diploma && <li><Icon name="graduation-cap" /> {diploma}</li>}
      {pay && <li class="facts-whole"><Icon name="euro" /> {pay}</li>}
    </ul>
  );
}

/** `Apprentissage · 2 ans` */
export function contractWords(offer: Pick<OfferFacts, 'contractKind' | 'durationMonths'>): string {
  const kind = CONTRACT_WORDS[offer.contractKind];
  return offer.durationMonths === null ? kind : `${kind} · ${durationWords(offer.durationMonths)}`;
}
