import type { JSX } from 'preact';
import type { ShortListItem } from '../../../review/short-list-item.js';
import { PointsTable } from '../../components/bar.js';
import { listOf } from '../../components/form-values.js';
import { Icon } from '../../components/icon.js';
import { contractWords } from '../../components/offer-card.js';
import { CrowdTag, Tag } from '../../components/tag.js';
import { dayAndMonth } from '../../layout/words.js';
import { CaseActs } from './case-acts.js';
import type { CaseProps } from './case-view.js';
import { bothSides, crowdOf, itemState, standingWords, travelWords } from './case-words.js';
import { isUndecided } from './case.service.js';
import { caseAddress } from './queue-address.js';

export interface CaseItemProps extends CaseProps {
  item: ShortListItem;
  isCurrent: boolean;
}

/** One offer of the list: a line, or open with its points, what to check and the acts. */
export function CaseItem(props: CaseItemProps): JSX.Element {
  const { item, isCurrent, desk } = props;
  const { offer } = item;
  return (
    <article class={isCurrent ? 'card card-current case-item' : 'card case-item'} id={`offre-${offer.id}`} aria-labelledby={`titre-${offer.id}`}>
      <ItemHead {...props} />
      {isCurrent && (
        <>
          <PointsTable criteria={bothSides(item)} candidateLabel="pour la personne" />
          <ItemFacts {...props} />
          {desk.sentences.length > 0 && <p class="case-words">{desk.sentences.join(' ')}</p>}
          <ItemFlags item={item} />
          <CaseActs {...props} />
          <p class="soft small">{contractWords(offer)} · <a href={`/offres/${offer.id}`}>voir l’offre</a>{offer.establishmentId !== null && <> · <a href={`/entreprises/${offer.establishmentId}`}>l’entreprise</a></>}</p>
        </>
      )}
    </article>
  );
}

function ItemHead({ item, isCurrent, desk, mayPresent, refusal, showsAll }: CaseItemProps): JSX.Element {
  const { offer } = item;
  const { candidate, room } = desk.shortList;
  const state = itemState(item, desk.queue.today);
  const rank = item.listed ? `${item.listed.rank}. ` : '';
  const where = [offer.companyName, offer.communeName].filter(Boolean).join(', ');
  const travel = travelWords(candidate, offer);
  const mayTick = mayPresent && !candidate.optedOut && room > 1 && isUndecided(item);
  return (
    <div class="case-item-head">
      {mayTick && <input class="case-tick" type="checkbox" name="offerIds" value={offer.id} checked={wasTicked(refusal, offer.id)} form="presenter-plusieurs" aria-label={`Cocher « ${offer.title} », ${offer.companyName}`} />}
      <div class="case-item-title">
        <h2 id={`titre-${offer.id}`}>{isCurrent ? `${rank}${offer.title}` : <a href={caseAddress(candidate.id, desk.queue.asked, { offerId: offer.id, showsAll })} data-desk-link>{rank}{offer.title}</a>}</h2>
        <p class="soft">{where}{travel && ` · ${travel}`}</p>
        {item.listed && <p class="soft small">{standingWords(item.listed)}</p>}
      </div>
      <div class="case-item-tags">
        {state && <Tag tone={state.tone} icon={state.icon}>{state.text}</Tag>}
        <CrowdTag crowd={crowdOf(item)} />
      </div>
    </div>
  );
}

/** In the act that was refused, so that nobody ticks again. */
function wasTicked(refusal: CaseProps['refusal'], offerId: number): boolean {
  return refusal?.act === 'presenter' && listOf(refusal.form.values, 'offerIds').includes(String(offerId));
}

function ItemFacts({ item: { session, offer, match }, desk: { queue: { today } } }: CaseItemProps): JSX.Element {
  return (
    <ul class="facts">
      {offer.startsOn && <li><Icon name="calendar" /> début le {dayAndMonth(offer.startsOn, today)}</li>}
      {session && <li><Icon name="graduation-cap" /> {session.programmeTitle} à {session.communeName}, {dayAndMonth(session.startsOn, today)}, {session.placesLeft === 1 ? '1 place' : `${session.placesLeft} places`}</li>}
      {match && match.message !== '' && <li class="facts-whole"><Icon name="message-circle" /> « {match.message} »</li>}
    </ul>
  );
}

function ItemFlags({ item: { flags } }: { item: ShortListItem }): JSX.Element | null {
  if (flags.length === 0) return null;
  return (
    <ul class="case-flags">
      {flags.map(({ code, sentence, article }) => <li key={code}><strong>À vérifier :</strong> {sentence}{article && <span class="soft"> ({article})</span>}</li>)}
    </ul>
  );
}
