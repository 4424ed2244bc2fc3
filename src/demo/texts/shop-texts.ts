import type { TextFamily } from '../trades.js';
import type { FamilyText } from './family-text.js';

export const SHOP_TEXTS = {
  'fashion-sales': {
    about: ['{entreprise} est une boutique indépendante {ville}.', 'Magasin de centre-ville {ville}, collections renouvelées chaque saison.', 'Commerce de détail {ville}, clientèle d’habitués et de passage.', 'Notre boutique {ville} vend aussi en ligne et prépare ses commandes sur place.'],
    tasks: ['accueillir et conseiller les clients', 'présenter les nouveautés', 'tenir la caisse', 'ranger et réassortir', 'faire les vitrines', 'suivre les stocks', 'préparer les commandes du site', 'fidéliser la clientèle', 'participer à l’inventaire'],
    person: ['Le sens du service et une bonne présentation.', 'Vous aimez la vente, les tendances et le travail en équipe.', 'À l’aise à l’oral, dynamique, ponctuel.', 'Débutant accepté si motivé.'],
    hours: ['Du mardi au samedi, 10 h–19 h.', '35 heures, samedi travaillé, deux dimanches avant Noël.', 'Repos dimanche et lundi.'],
  },
  flowers: {
    about: ['{entreprise}, fleuriste {ville}, compose bouquets, mariages et deuils.', 'Boutique de fleurs {ville}, produits locaux dès que possible.', 'Jardinerie et fleurs coupées {ville}, équipe de quatre.'],
    tasks: ['soigner et conditionner les fleurs', 'composer des bouquets', 'conseiller les clients', 'préparer les commandes de mariage et de deuil', 'entretenir les plantes', 'tenir la caisse', 'décorer la vitrine', 'livrer à l’occasion'],
    person: ['Sens artistique et résistance : on travaille debout et au frais.', 'Créativité, soin et gentillesse.', 'Vous aimez les végétaux et le contact.'],
    hours: ['Repos lundi et un autre jour, dimanche matin par roulement.', 'Fêtes (Saint-Valentin, fête des mères, Toussaint) travaillées.', '35 heures.'],
  },
  animals: {
    about: ['{entreprise} prend soin des animaux {ville}.', 'Structure {ville} pour chiens, chats et nouveaux animaux de compagnie.', 'Équipe passionnée {ville}, matériel récent.'],
    tasks: ['accueillir les propriétaires et leurs animaux', 'préparer la salle et le matériel', 'tenir et rassurer les animaux', 'laver, brosser ou tondre', 'conseiller sur l’alimentation', 'tenir le comptoir et la caisse', 'nettoyer les locaux', 'suivre les rappels et les dossiers'],
    person: ['Amour des animaux, calme et sang-froid.', 'Vous êtes patient avec les bêtes comme avec leurs maîtres.', 'Sérieux et résistance demandés.'],
    hours: ['Du lundi au samedi par roulement.', '35 heures, un samedi sur deux.', 'Horaires de journée, pas de garde de nuit pour les mineurs.'],
  },
  relations: {
    about: ['{entreprise} développe {ville} ses services aux entreprises.', 'PME {ville}, clients dans toute la région.', 'Équipe commerciale de six personnes {ville}.'],
    tasks: ['répondre aux appels et aux courriels', 'établir les devis et suivre les commandes', 'relancer les clients', 'tenir le fichier à jour', 'préparer les salons', 'animer les réseaux sociaux', 'qualifier les demandes', 'suivre la satisfaction'],
    person: ['Aisance orale et écrite, goût du chiffre.', 'Vous êtes curieux(se), tenace et organisé(e).', 'La maîtrise du tableur est un plus.', 'Bonne élocution, écoute et patience.'],
    hours: ['Horaires de bureau, un jour de télétravail possible.', '35 heures du lundi au vendredi.', 'Plages de 9 h à 20 h par roulement.'],
  },
  design: {
    about: ['{entreprise} imprime et crée {ville} : affiches, enseignes, textiles.', 'Atelier graphique {ville}, machines numériques et sérigraphie.', 'Studio de création {ville}, clients du commerce et de la culture.'],
    tasks: ['mettre en page documents et affiches', 'préparer les fichiers pour l’impression', 'retoucher les images', 'régler et conduire les machines', 'façonner et contrôler les tirages', 'créer des visuels pour le web', 'échanger avec les clients', 'poser des vitrophanies'],
    person: ['Œil, rigueur et maîtrise des logiciels de mise en page.', 'Un book, même court, sera regardé avec plaisir.', 'Créatif et précis.'],
    hours: ['Du lundi au vendredi, 35 heures.', 'Horaires de journée, pics avant les fêtes.', 'Atelier en équipe du matin.'],
  },
  sewing: {
    about: ['{entreprise} retouche et coud {ville}.', 'Atelier de couture {ville}, mariage et ameublement.', 'Petite maison de couture {ville}.'],
    tasks: ['prendre les mesures', 'couper et assembler', 'ourler et ajuster', 'piquer à la machine industrielle', 'repasser et finir', 'conseiller les clients'],
    person: ['Doigts agiles, patience, goût des belles matières.', 'Vous cousez déjà pour vous ? Venez avec vos pièces.'],
    hours: ['Du mardi au samedi.', '35 heures, atelier calme.'],
  },
  gardens: {
    about: ['{entreprise} crée et entretient des jardins {ville} et alentour.', 'Pépinière et entretien d’espaces verts {ville}.', 'Équipe de paysagistes {ville}, chantiers chez les particuliers.'],
    tasks: ['tondre et tailler', 'planter arbres et massifs', 'poser clôtures et terrasses', 'désherber sans produits', 'entretenir le matériel', 'arroser et repiquer', 'conduire les petits engins', 'conseiller les clients'],
    person: ['Vous aimez le grand air par tous les temps.', 'Bonne condition physique et esprit d’équipe.', 'Sérieux et débrouillard.'],
    hours: ['Départ du dépôt à 7 h 30.', '35 heures annualisées.', 'Paniers repas pris en charge.'],
  },
} satisfies Partial<Record<TextFamily, FamilyText>>;
