import type { TextFamily } from '../trades.js';
import type { FamilyText } from './family-text.js';

export const WORKSHOP_TEXTS = {
  plumbing: {
    about: ['{entreprise}, artisan {ville}, installe chauffage, sanitaire et pompes à chaleur.', 'Entreprise de huit salariés {ville}, chantiers de rénovation et dépannage.', 'Spécialiste du froid et du chauffage {ville}, clients particuliers et commerces.'],
    tasks: ['poser des appareils sanitaires', 'façonner et raccorder les tubes', 'installer chaudières et pompes à chaleur', 'mettre en service et régler', 'chercher les fuites et dépanner', 'lire les plans', 'préparer le matériel du chantier', 'entretenir le véhicule et l’outillage'],
    person: ['Débrouillard, soigneux et poli chez les clients.', 'Vous aimez le travail manuel et la technique.', 'Débutant motivé accepté.', 'Le permis est un plus pour les tournées.'],
    hours: ['39 heures, départ du dépôt à 7 h 45.', 'Du lundi au vendredi, paniers et trajets payés.', 'Chantiers à moins de 30 km.'],
  },
  electricity: {
    about: ['{entreprise} réalise {ville} des installations électriques neuves et rénovées.', 'Artisan électricien {ville}, logements, commerces, bornes de recharge.', 'Équipe de cinq électriciens {ville}.'],
    tasks: ['tirer les câbles et poser les gaines', 'raccorder tableaux et appareillages', 'installer éclairage et domotique', 'contrôler la conformité', 'dépanner', 'lire les schémas', 'ranger et sécuriser le chantier'],
    person: ['Rigoureux sur la sécurité, curieux de technique.', 'Vous aimez comprendre comment ça marche.', 'Bonne vision des couleurs nécessaire.'],
    hours: ['35 à 39 heures, du lundi au vendredi.', 'Départ commun du dépôt.', 'Paniers repas, équipement fourni.'],
  },
  interior: {
    about: ['{entreprise} pose et aménage {ville}.', 'Entreprise du second œuvre {ville}, chantiers soignés.', 'Atelier et pose {ville}, particuliers et magasins.'],
    tasks: ['monter des cloisons', 'mesurer, découper et ajuster', 'poser vitrages et menuiseries', 'isoler', 'jointoyer et poncer', 'charger le camion', 'lire un plan', 'laisser le chantier propre'],
    person: ['Précis, costaud et ponctuel.', 'Le goût du travail fini.', 'Aucune expérience exigée.'],
    hours: ['39 heures, vendredi après-midi libre.', 'Chantiers dans un rayon de 40 km.', 'Du lundi au vendredi.'],
  },
  mechanics: {
    about: ['{entreprise} entretient et répare {ville}.', 'Atelier bien équipé {ville}, cinq mécaniciens.', 'Concession et atelier {ville}, clientèle d’agriculteurs et de particuliers.'],
    tasks: ['faire les vidanges et les révisions', 'diagnostiquer les pannes', 'remplacer les pièces', 'souder et ajuster', 'contrôler les points de sécurité', 'préparer les matériels neufs', 'tenir la fiche d’intervention', 'ranger l’atelier'],
    person: ['Passion de la mécanique, soin et logique.', 'Bricoleur, volontaire, à l’aise avec l’électronique.', 'Vous n’avez pas peur du cambouis.'],
    hours: ['35 heures, un samedi matin sur trois.', '39 heures en saison, récupérées l’hiver.', 'Du lundi au vendredi.'],
  },
  logistics: {
    about: ['{entreprise} prépare et livre {ville} et dans toute la région.', 'Dépôt {ville}, deux mille références.', 'Petite équipe logistique {ville}.'],
    tasks: ['recevoir et contrôler les marchandises', 'préparer les commandes', 'ranger et étiqueter', 'charger le véhicule', 'livrer les clients', 'faire les inventaires', 'conduire un chariot après formation', 'tenir les bons à jour'],
    person: ['Rapide, fiable et soigneux.', 'Bonne condition physique.', 'Sens du service et ponctualité.'],
    hours: ['Équipe du matin, 5 h–13 h, ou de l’après-midi.', '35 heures, du lundi au vendredi.', 'Un samedi sur deux.'],
  },
} satisfies Partial<Record<TextFamily, FamilyText>>;
