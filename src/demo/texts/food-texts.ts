import type { TextFamily } from '../trades.js';
import type { FamilyText } from './family-text.js';

export const FOOD_TEXTS = {
  bakery: {
    about: ['{entreprise} est une boulangerie artisanale {ville}, où tout est fait sur place.', 'Notre fournil, {ville}, cuit chaque jour pains de tradition, pains spéciaux et viennoiseries.', 'Boulangerie de quartier tenue en famille {ville}, nous formons des jeunes depuis longtemps.', 'Four à sole, levain maison, farine des Hauts-de-France : voilà notre manière de travailler {ville}.'],
    tasks: ['peser et pétrir les pâtes', 'façonner les pains courants et spéciaux', 'suivre la pousse et la cuisson', 'tourer et garnir les viennoiseries', 'entretenir le levain', 'préparer les sandwichs et les quiches du midi', 'nettoyer le poste et le matériel', 'recevoir les livraisons de farine'],
    person: ['Vous aimez le travail manuel et vous vous levez tôt sans peine.', 'Il faut de la régularité, du soin et l’envie d’apprendre un métier.', 'Débutants acceptés : le geste s’apprend ici, le sérieux s’apporte.', 'Une première expérience ou un stage en boulangerie est un plus, sans être exigé.'],
    hours: ['Prise de poste vers 4 h, deux jours de repos par semaine.', 'Les horaires sont adaptés aux apprentis mineurs : pas de travail avant 6 h.', 'Travail un dimanche sur deux, fermeture le lundi.'],
  },
  pastry: {
    about: ['{entreprise} prépare {ville} entremets, tartes et chocolats maison.', 'Notre laboratoire de pâtisserie, {ville}, travaille des produits frais et de saison.', 'Pâtisserie artisanale connue {ville} pour ses gâteaux de fête et ses chocolats de Pâques.'],
    tasks: ['préparer les crèmes et les biscuits', 'monter et décorer les entremets', 'foncer et garnir les tartes', 'tempérer le chocolat et mouler les pièces', 'préparer les commandes de fête', 'glacer et finir les petits gâteaux', 'tenir le laboratoire propre', 'suivre les stocks et les dates'],
    person: ['Vous êtes minutieux(se), gourmand(e) et patient(e).', 'Nous cherchons quelqu’un de précis, qui aime le beau travail.', 'Le goût du détail compte plus que le niveau scolaire.', 'Un stage en pâtisserie serait apprécié.'],
    hours: ['Journées de 6 h à 13 h, repos dimanche après-midi et lundi.', 'Cinq jours par semaine, samedi compris ; fêtes de fin d’année travaillées.', 'Horaires de jour, laboratoire climatisé.'],
  },
  butchery: {
    about: ['{entreprise}, boucherie-charcuterie artisanale {ville}, travaille avec des éleveurs de la région.', 'Notre boucherie {ville} fait ses pâtés, ses saucisses et ses plats cuisinés.', 'Commerce de bouche réputé {ville}, équipe de professionnels passionnés.'],
    tasks: ['désosser, parer et ficeler les viandes', 'préparer les commandes', 'fabriquer saucisses, pâtés et terrines', 'cuisiner les plats du jour', 'monter la vitrine', 'conseiller les clients sur les cuissons', 'respecter la chaîne du froid', 'nettoyer les plans de travail et les machines'],
    person: ['Vous aimez les bons produits et le contact avec la clientèle.', 'Habile de vos mains et attentif à l’hygiène, vous voulez un vrai métier.', 'Débutant bienvenu si la motivation est là.', 'Le travail debout et au froid ne vous fait pas peur.'],
    hours: ['Du mardi au samedi, repos dimanche après-midi et lundi.', '35 heures, coupure à midi.', 'Horaires : 7 h–12 h 30 et 15 h–19 h, un après-midi libre en semaine.'],
  },
  cooking: {
    about: ['{entreprise} est traiteur {ville} : repas de famille, buffets et plats à emporter.', 'Notre cuisine {ville} prépare chaque jour des plats faits maison.', 'Équipe de cuisine à taille humaine {ville}, produits frais et carte courte.'],
    tasks: ['éplucher et tailler les légumes', 'préparer entrées et desserts', 'cuire et dresser les plats', 'préparer les buffets', 'réceptionner les marchandises', 'appliquer les règles d’hygiène', 'faire la plonge en fin de service', 'aider lors des réceptions'],
    person: ['Vous êtes rapide, organisé(e) et vous aimez travailler en équipe.', 'La cuisine vous passionne et vous tenez le rythme.', 'Premier contrat accepté.', 'Ponctualité et bonne humeur demandées.'],
    hours: ['Horaires en journée, deux jours de repos consécutifs.', 'Quelques week-ends selon les réceptions.', 'Service du midi surtout, soir le vendredi et le samedi.'],
  },
  'food-sales': {
    about: ['{entreprise} accueille ses clients tous les jours {ville}.', 'Commerce de proximité {ville}, clientèle fidèle et produits de qualité.', 'Magasin alimentaire {ville}, à deux pas du centre, équipe soudée.', 'Nous sommes un commerce artisanal {ville} où l’on connaît les clients par leur prénom.'],
    tasks: ['accueillir et servir les clients', 'encaisser', 'mettre les produits en valeur', 'réassortir les rayons', 'préparer les commandes', 'emballer et conseiller', 'tenir le magasin propre', 'contrôler les dates et les prix', 'participer aux animations'],
    person: ['Vous êtes souriant(e), dynamique et à l’aise avec le public.', 'Bonne présentation, politesse et rapidité sont attendues.', 'Vous savez compter juste et garder le sourire quand il y a du monde.', 'Sans expérience ? Nous vous formons.'],
    hours: ['Travail le samedi, un dimanche sur deux, repos en semaine.', 'Roulement matin ou après-midi, 35 heures.', 'Ouverture de 6 h 30 à 19 h 30, planning donné un mois à l’avance.'],
  },
} satisfies Partial<Record<TextFamily, FamilyText>>;
