import type { TextFamily } from '../trades.js';
import type { FamilyText } from './family-text.js';

export const CARE_TEXTS = {
  hair: {
    about: ['{entreprise}, salon mixte {ville}, accueille une clientèle de tous âges.', 'Salon de coiffure moderne {ville}, ambiance conviviale, équipe de trois à cinq personnes.', 'Notre salon {ville} travaille avec des produits végétaux et forme ses apprentis aux dernières techniques.', 'Barbier et coiffeur {ville}, nous aimons le travail bien fini.'],
    tasks: ['accueillir les clients et prendre les rendez-vous', 'faire les shampoings et les soins', 'réaliser brushings et coiffages', 'préparer et appliquer les colorations', 'couper les cheveux et tailler les barbes', 'conseiller et vendre les produits', 'tenir le salon propre', 'encaisser'],
    person: ['Vous aimez la mode, le contact et vous avez du goût.', 'Souriant(e), soigné(e) et motivé(e) : le reste s’apprend au salon.', 'Nous cherchons quelqu’un de curieux qui s’entraîne volontiers.', 'Débutant accepté, tête à coiffer fournie.'],
    hours: ['Du mardi au samedi, une nocturne le jeudi.', 'Repos dimanche et lundi.', '35 heures, samedi travaillé.'],
  },
  beauty: {
    about: ['{entreprise} est un institut de beauté {ville} : soins du visage, épilations, ongles.', 'Institut chaleureux {ville}, trois cabines et un espace de manucure.', 'Notre institut {ville} propose soins, modelages et maquillage.'],
    tasks: ['accueillir et conseiller la clientèle', 'réaliser épilations et soins du visage', 'faire manucures et poses de vernis', 'préparer les cabines', 'vendre les produits de la marque', 'gérer les rendez-vous', 'nettoyer et désinfecter le matériel', 'animer la page de l’institut'],
    person: ['Douceur, patience et belle présentation.', 'Vous avez le sens de l’écoute et de la discrétion.', 'Passion pour l’esthétique et envie d’apprendre.', 'Une formation commencée en esthétique est un plus.'],
    hours: ['Du mardi au samedi, 9 h 30–18 h 30.', 'Repos dimanche et un autre jour de la semaine.', 'Temps plein, samedi travaillé.'],
  },
  pharmacy: {
    about: ['{entreprise}, pharmacie d’officine {ville}, équipe de cinq personnes.', 'Pharmacie de quartier {ville}, clientèle familiale, automate récent.', 'Notre officine {ville} développe la préparation des doses et le maintien à domicile.'],
    tasks: ['délivrer les ordonnances sous le contrôle du pharmacien', 'réceptionner et ranger les commandes', 'conseiller en parapharmacie', 'réaliser des préparations', 'suivre le tiers payant', 'gérer les stocks et les périmés', 'préparer les piluliers', 'accueillir au comptoir'],
    person: ['Rigueur, discrétion et goût du contact sont indispensables.', 'Bac de préférence scientifique ou ST2S.', 'Vous êtes sérieux(se), organisé(e) et à l’écoute.', 'Esprit d’équipe demandé.'],
    hours: ['35 heures, un samedi sur deux.', 'Horaires du lundi au vendredi, samedi matin par roulement.', 'Pas de travail le dimanche hors gardes.'],
  },
  dental: {
    about: ['{entreprise} reçoit ses patients {ville} dans des locaux neufs.', 'Structure dynamique {ville}, plateau technique récent (caméra, numérique).', 'Équipe de quatre personnes {ville}, bonne ambiance, formation sérieuse.'],
    tasks: ['accueillir les patients', 'préparer le poste et les instruments', 'assister le praticien au fauteuil', 'stériliser et tracer le matériel', 'couler et finir les modèles', 'gérer les plannings', 'suivre les stocks', 'tenir les dossiers à jour'],
    person: ['Minutie et habileté manuelle attendues.', 'Vous êtes calme, organisé(e) et bienveillant(e).', 'Aucune expérience demandée, formation complète en alternance.', 'Vaccinations à jour nécessaires.'],
    hours: ['Du lundi au vendredi, 35 heures.', 'Quatre jours et demi par semaine.', 'Pas de travail le week-end.'],
  },
  'medical-office': {
    about: ['{entreprise} regroupe {ville} plusieurs praticiens.', 'Cabinet médical {ville}, patientèle importante, logiciel récent.', 'Maison de santé {ville}, équipe pluridisciplinaire.'],
    tasks: ['accueillir les patients au comptoir et au téléphone', 'gérer les rendez-vous', 'tenir les dossiers médicaux', 'taper les comptes rendus', 'encaisser et télétransmettre', 'orienter les urgences', 'classer et numériser les documents', 'commander les fournitures'],
    person: ['Discrétion et sens de l’accueil indispensables.', 'Bonne orthographe, aisance au téléphone, respect du secret médical.', 'Vous gardez votre calme quand le téléphone sonne sans cesse.', 'Le vocabulaire médical s’apprend en formation.'],
    hours: ['Horaires de bureau, un samedi matin par mois.', '8 h–12 h et 14 h–18 h, du lundi au vendredi.', '35 heures, télétravail impossible.'],
  },
  laboratory: {
    about: ['{entreprise} réalise {ville} des analyses de biologie médicale.', 'Laboratoire {ville}, plateau technique automatisé et accrédité.', 'Site de prélèvement et d’analyse {ville}, équipe de douze personnes.'],
    tasks: ['préparer et identifier les échantillons', 'lancer les automates et contrôler la qualité', 'réaliser les analyses manuelles', 'valider techniquement les résultats', 'entretenir les appareils', 'appliquer les règles d’hygiène et de sécurité', 'gérer les réactifs'],
    person: ['Rigueur scientifique et sens des responsabilités.', 'Bac général ou STL conseillé.', 'Vous aimez la précision et le travail en équipe.'],
    hours: ['Horaires décalés possibles, un samedi sur trois.', '35 heures en équipe du matin ou de l’après-midi.', 'Astreintes exclues pendant la formation.'],
  },
  'home-care': {
    about: ['{entreprise} accompagne à domicile des personnes âgées ou handicapées {ville} et autour.', 'Service à la personne {ville}, agréé, une soixantaine de familles suivies.', 'Agence locale {ville} : aide au ménage, aux repas et aux gestes du quotidien.', 'Nous intervenons {ville} et dans les communes voisines, toujours chez les mêmes personnes.'],
    tasks: ['aider au lever, à la toilette et au repas', 'entretenir le logement et le linge', 'faire les courses', 'accompagner aux sorties', 'signaler tout changement à la responsable', 'préparer des repas simples', 'tenir le cahier de liaison', 'apporter une présence rassurante'],
    person: ['Patience, respect et ponctualité sont essentiels.', 'Vous aimez vous rendre utile et vous savez écouter.', 'Débutant accepté : tutorat pendant trois mois.', 'Un moyen de transport personnel facilite les déplacements.'],
    hours: ['Secteur proche du domicile, frais de route remboursés.', 'Un week-end sur trois, planning régulier.', 'Temps plein ou 30 heures selon le souhait.'],
  },
  'child-care': {
    about: ['{entreprise} garde des enfants à domicile {ville} après l’école et le mercredi.', 'Petite structure d’accueil {ville}, douze enfants de trois mois à trois ans.', 'Agence spécialisée dans la petite enfance {ville}.'],
    tasks: ['aller chercher les enfants à l’école', 'préparer le goûter et les repas', 'donner le bain et les soins', 'proposer jeux et activités', 'aider aux devoirs', 'veiller au sommeil et à la sécurité', 'transmettre aux parents', 'ranger et désinfecter les jouets'],
    person: ['Douceur, patience et imagination.', 'Vous aimez les enfants et vous êtes digne de confiance.', 'Première expérience de garde ou BAFA appréciés.', 'Responsable et ponctuel.'],
    hours: ['16 h–19 h en semaine, journée le mercredi.', '35 heures réparties sur cinq jours.', 'Horaires fixes, vacances scolaires aménagées.'],
  },
  cleaning: {
    about: ['{entreprise} assure la propreté de bureaux, d’immeubles et de cabinets {ville}.', 'Entreprise familiale de propreté {ville}, vingt salariés.', 'Service d’entretien et d’hygiène {ville}, clients réguliers.'],
    tasks: ['nettoyer les sols et les surfaces', 'désinfecter sanitaires et chambres', 'utiliser autolaveuse et monobrosse', 'trier et évacuer les déchets', 'servir les plateaux-repas', 'suivre le plan de nettoyage', 'réapprovisionner les consommables', 'signaler les anomalies'],
    person: ['Sérieux, autonome et soigneux.', 'Aucun diplôme demandé.', 'Le travail bien fait et la discrétion comptent.'],
    hours: ['Horaires du matin, de 6 h à 13 h.', 'Temps plein, du lundi au vendredi.', 'Horaires morcelés, véhicule de service.'],
  },
} satisfies Partial<Record<TextFamily, FamilyText>>;
