import type { TextFamily } from '../trades.js';
import type { FamilyText } from './family-text.js';

export const OFFICE_TEXTS = {
  office: {
    about: ['{entreprise} recherche un renfort administratif {ville}.', 'PME de service {ville}, équipe stable et accueillante.', 'Petite structure {ville} où chacun touche à tout.', 'Notre bureau {ville} reçoit du public toute la semaine.'],
    tasks: ['accueillir les visiteurs et répondre au téléphone', 'traiter le courrier et les courriels', 'rédiger et mettre en forme des documents', 'classer et archiver', 'tenir les plannings', 'préparer les réunions', 'suivre les commandes de fournitures', 'saisir les factures', 'mettre à jour les tableaux de bord'],
    person: ['Organisation, discrétion et bonne orthographe.', 'À l’aise avec les outils bureautiques.', 'Vous avez le sens de l’accueil et des priorités.', 'Polyvalent et rigoureux.'],
    hours: ['Horaires de bureau, du lundi au vendredi.', '35 heures, parking et tickets restaurant.', 'Samedi matin par roulement.'],
  },
  accounting: {
    about: ['{entreprise} tient {ville} sa comptabilité en interne.', 'Service comptable de trois personnes {ville}.', 'Cabinet {ville} au service des artisans et commerçants.'],
    tasks: ['saisir les pièces comptables', 'faire les rapprochements bancaires', 'préparer les déclarations de TVA', 'suivre les règlements', 'établir les bulletins de paie', 'participer aux bilans', 'relancer les impayés', 'classer les justificatifs'],
    person: ['Rigueur, discrétion et goût des chiffres.', 'Bon niveau sur tableur.', 'Vous êtes méthodique et vous respectez les échéances.'],
    hours: ['35 heures, horaires souples.', 'Du lundi au vendredi, 9 h–17 h.', 'Période chargée de janvier à mai.'],
  },
  law: {
    about: ['{entreprise} accompagne particuliers et entreprises {ville}.', 'Étude {ville}, dix collaborateurs, dossiers variés.', 'Cabinet {ville}, droit de la famille, immobilier et affaires.'],
    tasks: ['ouvrir et suivre les dossiers', 'rassembler les pièces', 'rédiger courriers et actes simples', 'accomplir les formalités', 'accueillir les clients', 'faire des recherches juridiques', 'mettre à jour les échéances', 'préparer les rendez-vous de signature'],
    person: ['Discrétion absolue, rigueur et belle plume.', 'Un début d’études de droit est apprécié.', 'Sens de l’organisation et des délais.'],
    hours: ['35 heures, du lundi au vendredi.', 'Horaires de bureau, treizième mois.', 'Un jour de télétravail après six mois.'],
  },
  property: {
    about: ['{entreprise}, agence immobilière {ville}, vend et loue dans tout le secteur.', 'Réseau local {ville}, portefeuille de trois cents lots.', 'Agence indépendante {ville}, forte notoriété.'],
    tasks: ['accueillir et renseigner les clients', 'rédiger les annonces', 'organiser les visites', 'réaliser les états des lieux', 'suivre les dossiers de location', 'préparer les assemblées générales', 'relancer les loyers', 'prospecter le quartier'],
    person: ['Sens commercial, tenue et ponctualité.', 'Vous aimez le terrain autant que le bureau.', 'À l’aise au téléphone et à l’écrit.'],
    hours: ['Du mardi au samedi.', '35 heures, samedi travaillé une fois sur deux.', 'Véhicule de l’agence selon les visites.'],
  },
  architecture: {
    about: ['{entreprise} conçoit {ville} logements, commerces et équipements.', 'Agence {ville} de cinq personnes, projets neufs et rénovation.', 'Bureau d’études {ville}, maquette numérique au quotidien.'],
    tasks: ['dessiner plans et détails', 'relever des bâtiments existants', 'monter la maquette numérique', 'préparer les dossiers de permis', 'métrer et chiffrer', 'suivre le chantier avec l’architecte', 'réaliser des images de présentation', 'choisir les matériaux'],
    person: ['Bonne vision dans l’espace et maîtrise d’un logiciel de dessin.', 'Curieux, précis, sensible à l’architecture.', 'Un portfolio est bienvenu.'],
    hours: ['35 heures, du lundi au vendredi.', 'Déplacements sur chantier dans la région.', 'Horaires souples.'],
  },
} satisfies Partial<Record<TextFamily, FamilyText>>;
