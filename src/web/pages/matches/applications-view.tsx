import type { JSX } from 'preact';
import type { Offer } from '../../../offers/offer.entity.js';
import type { CompanyContact } from '../../../review/follow-up.read-model.js';
import { LIVE_STATES, type MatchState } from '../../../review/match.entity.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { SelectField } from '../../components/choice.js';
import { Disclosure } from '../../components/disclosure.js';
import { EmptyState } from '../../components/empty-state.js';
import { LostRefusal } from '../../components/error-summary.js';
import { FavouriteButton } from '../../components/favourite-button.js';
import { Form } from '../../components/form.js';
import { formOf, type FormState } from '../../components/form-state.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { momentWords } from '../../layout/words.js';
import { MeetingLine } from '../contracts/meeting-line.js';
import { eventWords } from './event-words.js';
import { standingWords } from './match-words.js';
import type { MyMatch } from './my-matches.service.js';
import { NO_REASONS, type Refusal } from './proposals-view.js';

interface ApplicationsProps {
  matches: readonly MyMatch[];
  favourites: readonly Offer[];
  /** Proposals that wait elsewhere for an answer. */
  waiting: number;
  refusal: Refusal | null;
}

/** What one applied to or said yes to, where each stands, and the offers kept for later. */
export function ApplicationsView({ matches, favourites, waiting, refusal }: ApplicationsProps): JSX.Element {
  const isLive = ({ state }: MyMatch): boolean => isUnderWay(state);
  const [live, ended] = [matches.filter(isLive), matches.filter((one) => !isLive(one))];
  return (
    <Page title="Mes candidatures" width="text" isPrivate>
      <h1>Mes candidatures</h1>
      {refusal && !isShown(matches, refusal) && <LostRefusal form={refusal.form} />}
      {waiting > 0 && <p class="notice"><a href="/mes-propositions">{waiting === 1 ? '1 proposition attend ta réponse' : `${waiting} propositions attendent ta réponse`}</a></p>}
      {matches.length === 0 && (
        <EmptyState icon="send" title="Aucune candidature pour le moment">
          <p><a class="btn btn-primary" href="/offres">Chercher une offre</a></p>
        </EmptyState>
      )}
      <Group title="En cours" matches={live} refusal={refusal} />
      <Group title="Terminées" matches={ended} refusal={null} />
      <Favourites offers={favourites} />
    </Page>
  );
}

/** Whether the form that was refused stands on the page, and says itself what is wrong. */
function isShown(matches: readonly MyMatch[], { matchId }: Refusal): boolean {
  return matches.some((one) => one.matchId === matchId && one.moves.includes('withdraw'));
}

function isUnderWay(state: MatchState): boolean {
  return (LIVE_STATES as readonly MatchState[]).includes(state);
}

function Group({ title, matches, refusal }: { title: string; matches: readonly MyMatch[]; refusal: Refusal | null }): JSX.Element | null {
  if (matches.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">{title}</h2>
      <ul class="plain-list">
        {matches.map((one) => <li key={one.matchId}><Application one={one} refusal={refusal?.matchId === one.matchId ? refusal.form : null} /></li>)}
      </ul>
    </section>
  );
}

function Application({ one, refusal }: { one: MyMatch; refusal: FormState | null }): JSX.Element {
  const { matchId, version, offer, company, reply, companyAnswer, moves, history } = one;
  const words = standingWords(one);
  return (
    <Card as="article" labelledBy={`candidature-${matchId}`}>
      <div class="between">
        <h3 id={`candidature-${matchId}`}><a href={`/offres/${offer.id}`}>{offer.title}</a></h3>
        <Tag tone={words.tone} icon={words.icon}>{words.tag}</Tag>
      </div>
      <p>{offer.companyName}, {offer.communeName}</p>
      <p>{words.next}</p>
      {isUnderWay(one.state) && <MeetingLine meeting={one.meeting} signedOn={one.signedOn} />}
      {company && <Contact company={company} />}
      {reply !== '' && companyAnswer !== null && <blockquote class="reply"><p class="lines">{reply}</p></blockquote>}
      <Disclosure summary="Ce qui s’est passé" about={offer.title}>
        <ol class="history">{history.map((event) => <li key={event.id}>{momentWords(event.at)} : {eventWords(event)}</li>)}</ol>
      </Disclosure>
      {moves.includes('withdraw') && <Withdraw id={matchId} version={version} title={offer.title} refusal={refusal} />}
    </Card>
  );
}

function Contact({ company: { contactName, email, phone, address } }: { company: CompanyContact }): JSX.Element | null {
  if (email === null && phone === null) return null;
  return (
    <p class="notice">
      Pour la joindre : {contactName && <strong>{contactName}</strong>} {phone && <a href={`tel:${phone}`}>{phone}</a>} {email && <a href={`mailto:${email}`}>{email}</a>}
      {address && <><br />{address}</>}
    </p>
  );
}

function Withdraw({ id, version, title, refusal }: { id: number; version: number; title: string; refusal: FormState | null }): JSX.Element {
  return (
    <Disclosure summary="Retirer ma candidature…" about={title} open={refusal !== null}>
      <Form action={`/mes-candidatures/${id}/retirer`} state={refusal ?? formOf()}>
        <input type="hidden" name="version" value={version} />
        <SelectField name="reason" label="Pourquoi ?" optional choices={NO_REASONS} empty="Je préfère ne pas dire" />
        <Button kind="neutral">Retirer</Button>
      </Form>
    </Disclosure>
  );
}

function Favourites({ offers }: { offers: readonly Offer[] }): JSX.Element | null {
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="favoris">
      <h2 id="favoris" class="section-title">Mes favoris</h2>
      <ul class="plain-list">
        {offers.map((offer) => (
          <li key={offer.id}>
            <Card class="favourite">
              <div class="offer-card-head">
                <div>
                  <h3><a href={`/offres/${offer.id}`}>{offer.title}</a></h3>
                  <p class="offer-card-company">{offer.establishment?.name ?? offer.recruiterName}, {offer.communeName}</p>
                </div>
                <FavouriteButton offerId={offer.id} title={offer.title} chosen back="/mes-candidatures" />
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
