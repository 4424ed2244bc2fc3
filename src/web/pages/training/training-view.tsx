import type { JSX } from 'preact';
import type { ProgrammeView } from '../../../training/training.schema.js';
import { RHYTHMS } from '../../../shared/rhythm.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { Page as PageOf } from '../../../shared/page.js';
import { Button } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Select } from '../../components/choice.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { Pagination } from '../../components/pagination.js';
import { RemovableTag, Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { countWords, dayAndMonth, durationWords, LEVEL_WORDS } from '../../layout/words.js';
import { tradeWords } from '../search/understood.js';
import type { SearchAddress } from '../search/search-address.js';

interface TrainingProps {
  found: PageOf<ProgrammeView>;
  /** Trade that the words mean; null when none was asked or understood. */
  trade: { code: string; label: string } | null;
  address: SearchAddress;
  today: CalendarDate;
}

const DEPARTMENTS = [['02', 'Aisne'], ['59', 'Nord'], ['60', 'Oise'], ['62', 'Pas-de-Calais'], ['80', 'Somme']].map(([value = '', text = '']) => ({ value, text }));
const LEVELS = [3, 4, 5, 6, 7].map((level) => ({ value: String(level), text: LEVEL_WORDS[level] ?? '' }));

/** Programmes in apprenticeship, by trade, level and department. */
export function TrainingView({ found, trade, address, today }: TrainingProps): JSX.Element {
  const words = address.value('metier');
  return (
    <Page title="Formations en apprentissage" description="Les formations en apprentissage des Hauts-de-France, avec leurs rentrées et leurs places.">
      <h1>Se former en apprentissage</h1>
      <form method="get" action="/formations" role="search" class="training-bar">
        <div class="control-icon">
          <label class="visually-hidden" for="metier">Métier ou diplôme</label>
          <Icon name="search" />
          <input class="form-control" id="metier" name="metier" type="search" value={words} placeholder="Métier : par exemple fleuriste" maxLength={100} data-suggest="occupation" />
        </div>
        <div>
          <label class="visually-hidden" for="niveau">Diplôme</label>
          <Select id="niveau" name="niveau" value={address.value('niveau')} choices={LEVELS} empty="Tous les diplômes" />
        </div>
        <div>
          <label class="visually-hidden" for="departement">Département</label>
          <Select id="departement" name="departement" value={address.value('departement')} choices={DEPARTMENTS} empty="Tous les départements" />
        </div>
        <Button>Rechercher</Button>
      </form>
      {trade && words !== '' && (
        <div class="understood">
          <span class="soft">Compris :</span>
          <RemovableTag icon="briefcase-business" href={`${address.without('metier')}`} undo="Tous les métiers">Métier : {tradeWords(trade.label)}</RemovableTag>
        </div>
      )}
      <h2 class="section-title">{countWords(found.total, 'formation', 'formations', 'Aucune formation')}</h2>
      {found.total === 0 && <EmptyState icon="graduation-cap" title="Rien avec ces choix"><p><a href="/formations">Voir toutes les formations</a>, ou essaie un nom de métier plus courant.</p></EmptyState>}
      <ul class="plain-list training-list">
        {found.items.map((programme) => <li key={programme.id}><Programme programme={programme} today={today} /></li>)}
      </ul>
      <Pagination page={found.page} pageCount={Math.ceil(found.total / found.pageSize)} href={(page) => `${address.with('page', page)}`} />
    </Page>
  );
}

function Programme({ programme, today }: { programme: ProgrammeView; today: CalendarDate }): JSX.Element {
  return (
    <Card as="article" labelledBy={`formation-${programme.id}`}>
      <h3 id={`formation-${programme.id}`}>{programme.title}</h3>
      <p>{programme.centreName}, {programme.site.communeName}</p>
      <ul class="facts">
        <li><Icon name="graduation-cap" /> {LEVEL_WORDS[programme.level]}</li>
        <li><Icon name="clock" /> {durationWords(programme.durationMonths)}, {RHYTHMS[programme.rhythm].label}</li>
        <li><Icon name="calendar" /> {programme.nextStart ? `prochaine rentrée avec une place : ${dayAndMonth(programme.nextStart, today)}` : 'pas de rentrée avec une place libre'}</li>
      </ul>
      {programme.regionalScheme && <Tag tone="petrol">schéma régional sanitaire et social</Tag>}
    </Card>
  );
}
