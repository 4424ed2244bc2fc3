import type { JSX } from 'preact';
import { ButtonLink } from '../../components/button.js';
import { Card } from '../../components/card.js';
import { Icon } from '../../components/icon.js';
import { Tag } from '../../components/tag.js';
import { Page } from '../../layout/page.js';
import { countWords, LEVEL_WORDS } from '../../layout/words.js';
import type { TradeLine, TradeSector, TradeSheet } from './trade-facts.js';

const SHOWN = 8;

/** Trades by sector, those with open offers first. */
export function TradesView({ sectors }: { sectors: readonly TradeSector[] }): JSX.Element {
  return (
    <Page title="Découvrir les métiers" description="Les métiers de l’artisanat, du commerce, de la santé et des services auxquels mène l’apprentissage.">
      <h1>Découvrir les métiers</h1>
      <p class="page-lead">Les métiers des entreprises de proximité, auxquels on se forme en apprentissage.</p>
      <form method="get" action="/metiers" role="search" class="trade-search">
        <label class="form-label" for="metier">Un métier en tête ?</label>
        <div class="control">
          <input class="form-control" id="metier" name="nom" type="search" maxLength={100} data-suggest="occupation" placeholder="Par exemple : fleuriste" />
          <button class="btn btn-primary" type="submit">Voir</button>
        </div>
      </form>
      <div class="sectors">
        {sectors.map((sector) => <Sector key={sector.sector} sector={sector} />)}
      </div>
    </Page>
  );
}

function Sector({ sector: { sector, trades, offers } }: { sector: TradeSector }): JSX.Element {
  const [shown, more] = [trades.slice(0, SHOWN), trades.slice(SHOWN)];
  return (
    <Card as="section" class="sector">
      <h2>{sector}</h2>
      <p class="soft small">{countWords(offers, 'offre ouverte', 'offres ouvertes', 'Pas d’offre en ce moment')}</p>
      <TradeList trades={shown} />
      {more.length > 0 && (
        <details class="more">
          <summary>{countWords(more.length, 'autre métier', 'autres métiers', '')}<span class="visually-hidden"> : {sector}</span></summary>
          <TradeList trades={more} />
        </details>
      )}
    </Card>
  );
}

function TradeList({ trades }: { trades: readonly TradeLine[] }): JSX.Element {
  return (
    <ul class="trade-list">
      {trades.map(({ code, label, offers }) => (
        <li key={code}>
          <a href={`/metiers/${code}`}>{label}</a> {offers > 0 && <span class="soft">{countWords(offers, 'offre', 'offres', '')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** One trade: what it is called, what one does, which diplomas lead to it, and where to go next. */
export function TradeView({ sheet: { occupation, names, skills, certifications, related, offers } }: { sheet: TradeSheet }): JSX.Element {
  return (
    <Page title={occupation.label} width="text" description={`Le métier de ${occupation.label} : diplômes en apprentissage, formations et offres.`}>
      <a class="back-link" href="/metiers"><Icon name="arrow-left" /> Tous les métiers</a>
      <h1 class="page-title">{occupation.label}</h1>
      {occupation.regulated && <p><Tag tone="gold" icon="scale">métier réglementé : un diplôme est exigé</Tag></p>}
      <div class="button-row">
        <ButtonLink href={`/offres?occupation=${occupation.code}`}>{countWords(offers, 'offre ouverte', 'offres ouvertes', 'Chercher des offres')}</ButtonLink>
        <ButtonLink href={`/formations?metier=${encodeURIComponent(occupation.label)}`} kind="outline" icon="graduation-cap">Formations</ButtonLink>
      </div>
      {skills.length > 0 && <Facts title="Ce qu’on y fait et ce qu’on y apprend" items={skills} />}
      {names.length > 0 && <Facts title="On l’appelle aussi" items={names.slice(0, 12)} />}
      {certifications.length > 0 && (
        <section>
          <h2 class="section-title">Les diplômes en apprentissage</h2>
          <ul class="trade-list">{certifications.slice(0, 12).map(({ rncp, title, level }) => <li key={rncp}>{title} <span class="soft">{LEVEL_WORDS[level]}</span></li>)}</ul>
        </section>
      )}
      {related.length > 0 && (
        <section>
          <h2 class="section-title">Métiers proches</h2>
          <TradeList trades={related.slice(0, 8)} />
        </section>
      )}
    </Page>
  );
}

function Facts({ title, items }: { title: string; items: readonly string[] }): JSX.Element {
  return (
    <section>
      <h2 class="section-title">{title}</h2>
      <ul class="tags">{items.map((item) => <li key={item}><Tag>{item}</Tag></li>)}</ul>
    </section>
  );
}
