import type { Level } from '../../../src/shared/level.js';

export interface HandMadeOffer {
  title: string;
  company: string;
  insee: string;
  /** The code that the offer carries; null for a partner's offer without one. */
  code: string | null;
  /** What its text means, where that is not its code. */
  means: string;
  level: Level | null;
  description: string;
}

/** Title | company | commune | code it carries | what it means | level | text. */
const LINES = `
Serveur / Serveuse en restaurant | Brasserie du Beffroi | 59350 | G1803 | G1803 | 3 | Accueil, prise de commande et service en salle, en coupure.
Apprenti serveur | Le Vieux Port | 62826 | G1803 | G1803 | 3 | Service en terrasse face à la mer, équipe de huit personnes.
Serveuse bar-brasserie en apprentissage | Café de la Gare | 62041 | G1801 | G1801 | 3 | Service au bar et en salle, encaissement.
Barman / Barmaid | Le Comptoir Lillois | 59350 | G1801 | G1801 | 4 | Cocktails, caisse et accueil, le soir.
Cuisinier en alternance | L'Estaminet des Weppes | 59350 | G1601 | G1601 | 3 | Cuisine du Nord faite maison, carte courte.
CAP Cuisine - apprenti cuisinier | Aux Berges | 80021 | G1602 | G1602 | 3 | Préparations froides et chaudes, plonge partagée.
Pizzaïolo | Pizza Napoli | 59606 | G1604 | G1604 | 3 | Pâte, garniture et four à bois.
Équipier polyvalent restauration rapide | Burger du Coin | 59512 | G1603 | G1603 | 3 | Cuisine, comptoir et salle.
Aide-soignant en apprentissage | Résidence Les Tilleuls | 59350 | J1501 | J1501 | 4 | Soins d'hygiène et de confort des résidents, avec l'infirmière.
Apprentie aide-soignante (DEAS) | Clinique du Parc | 62498 | J1501 | J1501 | 4 | Formation au diplôme d'État d'aide-soignant.
Auxiliaire de puériculture | Crèche Les Lutins | 59350 | J1304 | J1304 | 4 | Accueil des tout-petits, éveil et soins.
Maçon | Bâti Nord | 59350 | F1703 | F1703 | 3 | Montage de murs, coffrage, chantiers autour de la métropole.
Apprenti maçon | Maçonnerie Duriez | 62041 | F1703 | F1703 | 3 | Pierre et brique, rénovation.
Peintre en bâtiment | Couleurs du Hainaut | 59606 | F1606 | F1606 | 3 | Préparation des supports, peinture et papier peint.
Menuisier bois | Atelier Copeaux | 59350 | H2206 | H2206 | 3 | Fabrication et pose d'escaliers et de portes.
Apprenti menuisier | Menuiserie Lefèvre | 80021 | H2206 | H2206 | 3 | Atelier et chantier.
Mécanicien automobile | Garage du Centre | 59350 | I1604 | I1604 | 3 | Entretien courant, freins, vidanges, diagnostic.
Apprenti mécanicien auto | Garage Poulain | 62498 | I1604 | I1604 | 3 | Voitures toutes marques.
Opticien lunetier en alternance | Optique Vauban | 59350 | J1405 | J1405 | 5 | Conseil, montage et ajustage des lunettes.
Vendeur en optique | Les Yeux Bleus | 60057 | J1405 | J1405 | 5 | BTS opticien-lunetier préparé au magasin.
Développeur web | Pixel & Beurre | 59350 | M1805 | M1805 | 5 | PHP et JavaScript pour des sites de commerçants.
Développeuse informatique en alternance | Hauts Codes | 59009 | M1805 | M1805 | 6 | Application mobile, petite équipe.
Éducateur sportif (BPJEPS) | Salle Forme 62 | 62041 | G1204 | G1204 | 4 | Cours collectifs et plateau de musculation.
Animateur périscolaire | Familles du Douaisis | 59178 | G1203 | G1203 | 4 | Accueil du matin et du soir, mercredis.
Ambulancier en formation | Ambulances Saint-Roch | 80021 | J1305 | J1305 | 3 | Transport sanitaire, équipe de jour.
Chauffeur de taxi | Taxis Réunis | 59350 | N4102 | N4102 | 3 | Transport de personnes assises, colis urgents.
Photographe | Studio Lumière | 59350 | E1201 | E1201 | 4 | Portraits, mariages et retouche.
Cordonnier multiservice | Talon Minute | 59350 | B1802 | B1802 | 3 | Réparation de chaussures et clés.
Bijoutier joaillier | Maison Perle | 62041 | B1607 | B1607 | 3 | Fabrication et réparation de bijoux.
Apprenti en boulangerie artisanale | Le Bon Pain | 62498 | - | D1102 | 3 | Pétrir, façonner et cuire le pain avec un artisan boulanger.
Jeune boulanger motivé | Aux Trois Épis | 59392 | - | D1102 | 3 | Fabrication du pain et des viennoiseries, nuit et matin.
Coifeur homme | Chez Tonio | 59350 | - | D1202 | 3 | Coupe homme et taille de barbe, salon de quartier.
Salon cherche apprenti(e) coiffure | Style & Co | 62041 | - | D1202 | 3 | Shampoing, coupe et couleur.
Vendeur (H/F) pret a porter | Mode Avenue | 59512 | - | D1214 | 4 | Conseil client, rayon et caisse.
Conseiller de vente en boutique | Mode Avenue | 59350 | - | D1214 | 4 | Vente de vêtements, mise en rayon.
Assistant comptable | Chiffres & Cie | 59350 | - | M1203 | 5 | Saisie et révision, BTS CG en alternance.
Alternance Secrétaire | Cabinet Conseil Nord | 59606 | - | M1607 | 4 | Courrier, agenda, accueil.
Aide ménagère à domicile | Coup de Main | 62193 | - | K1304 | 3 | Entretien du logement de personnes âgées.
Apprenti plombier chauffage | Eau & Gaz | 80021 | - | F1603 | 3 | Installations sanitaires et chauffage.
Electricien (apprenti) | Volt'Artois | 62498 | - | F1602 | 3 | Tirage de câbles, tableaux, dépannage.
Fleuriste | Pétales | 59122 | - | D1209 | 3 | Bouquets, conseils, livraisons.
Esthéticienne | Peau Neuve | 59183 | - | D1208 | 3 | Soins du visage, épilation, manucure.
Assistant(e) vétérinaire | Clinique du Chêne | 59178 | - | A1501 | 4 | Accueil, préparation du matériel, surveillance des animaux.
Préparateur en pharmacie | Pharmacie du Marché | 02691 | - | J1307 | 5 | Préparations et conseil au comptoir.
Préparation de commandes | Entrepôt des Flandres | 59350 | - | N1103 | 3 | Préparation de commandes au scanner, chariot.
Jardinier | Les Allées Vertes | 60057 | - | A1203 | 3 | Tonte, taille et plantation chez des particuliers.
`;

export const HAND_MADE_OFFERS: readonly HandMadeOffer[] = LINES.trim().split('\n').map((line) => {
  const [title, company, insee, code, means, level, description] = line.split('|').map((part) => part.trim());
  return { title: title!, company: company!, insee: insee!, code: code === '-' ? null : code!, means: means!, level: Number(level) as Level, description: description! };
});
