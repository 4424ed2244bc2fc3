import type { JSX } from 'preact';
import type { CaseEvent } from '../../../review/case-history.read-model.js';
import { ageOn, dayInFrance, type CalendarDate } from '../../../shared/calendar-date.js';
import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Map } from '../../components/map.js';
import { countWords, dayAndMonth } from '../../layout/words.js';
import { caseEventWords } from './case-words.js';
import type { CaseProps } from './case-view.js';
import { caseAddress, queueQuery } from './queue-address.js';

type SideProps = Pick<CaseProps, 'desk' | 'showsAll'>;

/** What changed, where, how to reach the person, what happened. */
export function CaseSide(props: SideProps): JSX.Element {
  const { history, queue: { today } } = props.desk;
  const fresh = history.filter(({ isNew }) => isNew);
  return (
    <aside class="desk-side" aria-label="Autour de cette personne">
      {fresh.length > 0 && (
        <section>
          <h2>Depuis votre dernier passage</h2>
          <ul class="plain-list case-news">{fresh.map((event) => <li key={keyOf(event)}>{caseEventWords(event)}</li>)}</ul>
        </section>
      )}
      <CaseMap {...props} />
      <Contact {...props} />
      <Exclusions {...props} />
      <History history={history} today={today} />
    </aside>
  );
}

function CaseMap({ desk: { shortList: { candidate, items }, queue }, showsAll }: SideProps): JSX.Element {
  const points = items.flatMap(({ offer: { id, title, companyName, latitude, longitude } }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude, label: `${title}, ${companyName}`, href: caseAddress(candidate.id, queue.asked, { offerId: id, showsAll }) }],
  );
  const { latitude, longitude, maxKm, communeName } = candidate;
  return (
    <section>
      <h2 class="visually-hidden">Carte</h2>
      <Map shape="square" label={`Carte : ${countWords(points.length, 'offre', 'offres', 'aucune offre')} de la liste, dans un cercle de ${maxKm} km autour de ${communeName}.`} points={points} centre={{ latitude, longitude }} radiusKm={maxKm} />
      <p class="soft small">{communeName}, {maxKm} km autour</p>
    </section>
  );
}

function Contact({ desk: { shortList: { candidate }, queue }, showsAll }: SideProps): JSX.Element {
  const { phone, email, birthDate, guardianConsentAt, guardianEmail, id, version } = candidate;
  const isMinor = ageOn(birthDate, queue.today) < 18;
  return (
    <section>
      <h2>Joindre</h2>
      <p class="contact">
        {phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>}
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {!phone && !email && <span class="soft">Aucun contact enregistré.</span>}
      </p>
      {isMinor && guardianConsentAt && <p class="small">Un parent a donné son accord le {dayAndMonth(dayInFrance(guardianConsentAt), queue.today)}.</p>}
      {isMinor && !guardianConsentAt && (
        <>
          <p class="small">Mineur : sans l’accord d’un parent, ses coordonnées ne sont montrées à personne.{guardianEmail && <> <a href={`mailto:${guardianEmail}`}>Écrire au parent</a></>}</p>
          <Form action={`/conseil/candidats/${id}/accord${queueQuery(queue.asked, { showsAll })}`}>
            <input type="hidden" name="version" value={version} />
            <Button kind="outline" icon="check">Noter l’accord d’un parent</Button>
          </Form>
        </>
      )}
    </section>
  );
}

/** A ban outlives its place in the list: here it can be lifted all the same. */
function Exclusions({ desk: { exclusions, shortList: { candidate }, queue }, showsAll }: SideProps): JSX.Element | null {
  if (exclusions.length === 0) return null;
  return (
    <section>
      <h2>Offres exclues</h2>
      <ul class="plain-list">
        {exclusions.map(({ offerId, offerTitle, companyName, until }) => (
          <li key={offerId}>
            <a href={`/offres/${offerId}`}>{offerTitle}</a>, {companyName}{until !== null && <>, jusqu’au {dayAndMonth(until, queue.today)}</>}
            <Form action={`/conseil/candidats/${candidate.id}/bannir${queueQuery(queue.asked, { showsAll })}`} hasSummary={false}>
              <input type="hidden" name="offerId" value={offerId} />
              <input type="hidden" name="lift" value="1" />
              <Button kind="plain" icon="rotate-ccw">Lever l’exclusion<span class="visually-hidden"> de « {offerTitle} »</span></Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ history, today }: { history: readonly CaseEvent[]; today: CalendarDate }): JSX.Element {
  return (
    <section>
      <h2>Historique</h2>
      {history.length === 0 && <p class="soft">Rien encore.</p>}
      <ol class="history">{history.slice(0, 12).map((event) => <li key={keyOf(event)}>{dayAndMonth(dayInFrance(event.at), today)}, {caseEventWords(event)}</li>)}</ol>
    </section>
  );
}

function keyOf({ at, act, offerTitle }: CaseEvent): string {
  return `${at.toISOString()} ${act} ${offerTitle}`;
}
