import type { JSX } from 'preact';
import { Page } from '../../layout/page.js';

export function LegalNoticeView(): JSX.Element {
  return (
    <Page title="Mentions légales" width="text">
      <div class="prose">
        <h1>Mentions légales</h1>
        <h2>Éditeur</h2>
        <p>
          Passerelle est un service du partenariat entre la Région Hauts-de-France et l’OPCO des entreprises de proximité (OPCO EP). L’organisme qui met ce site en ligne
          en est l’éditeur ; il indique ici son nom, son adresse, son directeur de publication et son hébergeur.
        </p>
        <h2>Ce que fait le service</h2>
        <p>
          Il montre des offres d’apprentissage et d’emploi, propose des rapprochements entre une personne, une entreprise et une formation, les explique, et laisse un conseiller décider
          de ce qui est présenté. Postuler et publier une offre sont gratuits.
        </p>
        <h2>Sources</h2>
        <ul>
          <li>Métiers et appellations : ROME, France Travail, licence ouverte.</li>
          <li>Communes : Code officiel géographique, Insee, et La Poste, licence ouverte.</li>
          <li>Diplômes et titres : certifications du RNCP, Carif-Oref, licence ouverte.</li>
          <li>Contours des départements : Natural Earth, domaine public.</li>
          <li>Salaires : code du travail (D6222-26, D6325-14 à D6325-18) et SMIC en vigueur.</li>
        </ul>
        <h2>Logiciel</h2>
        <p>Le code de Passerelle est publié sous licence EUPL 1.2. Police : Atkinson Hyperlegible. Icônes : Lucide. Carte : Leaflet.</p>
        <h2>Signaler</h2>
        <p>Une offre trompeuse, discriminatoire ou contraire à la loi ? Écrivez à un conseiller ou à l’éditeur : elle est retirée le temps de vérifier.</p>
      </div>
    </Page>
  );
}
