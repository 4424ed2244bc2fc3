import type { JSX } from 'preact';
import type { ProgrammeView, SessionView } from '../../../training/training.schema.js';
import { RHYTHMS } from '../../../shared/rhythm.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import { Card } from '../../components/card.js';
import { Tag } from '../../components/tag.js';
import { dayAndMonth, durationWords, kmWords } from '../../layout/words.js';

export interface NearbyProgramme {
  programme: ProgrammeView;
  session: SessionView;
  /** From the place of work. */
  km: number;
}

/** Training that goes with the offer, nearest first. CFA is explained the first time. */
export function Programmes({ programmes, today }: { programmes: readonly NearbyProgramme[]; today: CalendarDate }): JSX.Element | null {
  return (
    <section aria-labelledby="formations">
      <h2 id="formations" class="section-title">Les formations qui vont avec</h2>
      {programmes.length === 0 && <p>Aucune rentrée avec une place libre n’est connue près d’ici. Un conseiller peut t’aider à en trouver une.</p>}
      <ul class="plain-list">
        {programmes.map(({ programme, session, km }) => (
          <li key={session.id}>
            <Card>
              <p class="programme-title">
                <strong>{programme.title}</strong>, {programme.centreName} ({programme.site.communeName})
              </p>
              <p class="soft small">
                Rentrée le {dayAndMonth(session.startsOn, today)} · {session.freePlaces === 1 ? '1 place' : `${session.freePlaces} places`} · {durationWords(programme.durationMonths)} · {RHYTHMS[programme.rhythm].label} · à {kmWords(km)} de l’entreprise
              </p>
              {programme.regionalScheme && <Tag tone="petrol">schéma régional sanitaire et social</Tag>}
            </Card>
          </li>
        ))}
      </ul>
      {programmes.length > 0 && <p class="soft small">CFA : centre de formation d’apprentis. Tu y apprends le métier, en alternance avec l’entreprise.</p>}
    </section>
  );
}
