/** What an offer's text is made from: one set of sentences a family. */
export type TextFamily =
  | 'bakery' | 'pastry' | 'butchery' | 'cooking' | 'food-sales' | 'hair' | 'beauty' | 'fashion-sales' | 'flowers' | 'animals' | 'pharmacy' | 'dental'
  | 'medical-office' | 'laboratory' | 'home-care' | 'child-care' | 'cleaning' | 'office' | 'accounting' | 'law' | 'property' | 'plumbing' | 'electricity'
  | 'interior' | 'mechanics' | 'logistics' | 'design' | 'architecture' | 'relations' | 'sewing' | 'gardens';

export interface Trade {
  /** ROME code. */
  code: string;
  family: TextFamily;
  /** Everyday names, masculine and feminine, commonest first. */
  names: readonly (readonly [string, string])[];
  /** Certifications usually prepared, commonest first; the reference table knows their levels. */
  rncp: readonly string[];
  /** Share of offers that ask for a driving licence. */
  licence: number;
  /** Share of offers with work before 6 am or after 10 pm. */
  night: number;
  /** Share of offers with work that is regulated for minors (machines, heights, chemicals). */
  regulated: number;
  /** How much more it is wished for than offered: 1 as much, 2 twice as much. */
  appeal: number;
  /** Names used in businesses of some NAF (rev. 2) instead of `names`. */
  namesByNaf?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}

const SALES_BAKERY = [['Vendeur en boulangerie-pâtisserie', 'Vendeuse en boulangerie-pâtisserie'], ['Vendeur en boulangerie', 'Vendeuse en boulangerie']] as const;
const SALES_BUTCHER = [['Vendeur en boucherie-charcuterie', 'Vendeuse en boucherie-charcuterie'], ['Vendeur rayon traiteur', 'Vendeuse rayon traiteur']] as const;

/** Trades that the region's small businesses offer, with what the generator knows of each. Codes and certifications are real. */
export const TRADES: readonly Trade[] = [
  { code: 'D1102', family: 'bakery', names: [['Boulanger', 'Boulangère'], ['Boulanger-pâtissier', 'Boulangère-pâtissière'], ['Ouvrier boulanger', 'Ouvrière boulangère'], ['Aide-boulanger', 'Aide-boulangère']], rncp: ['RNCP37537', 'RNCP37491', 'RNCP37908', 'RNCP37313'], licence: 0.06, night: 0.8, regulated: 0.5, appeal: 0.9 },
  { code: 'D1104', family: 'pastry', names: [['Pâtissier', 'Pâtissière'], ['Pâtissier-chocolatier', 'Pâtissière-chocolatière'], ['Ouvrier pâtissier', 'Ouvrière pâtissière'], ['Chocolatier', 'Chocolatière']], rncp: ['RNCP38765', 'RNCP35151', 'RNCP37908', 'RNCP38632', 'RNCP37315'], licence: 0.05, night: 0.45, regulated: 0.4, appeal: 2 },
  { code: 'D1101', family: 'butchery', names: [['Boucher', 'Bouchère'], ['Boucher-charcutier', 'Bouchère-charcutière'], ['Ouvrier boucher', 'Ouvrière bouchère']], rncp: ['RNCP37535', 'RNCP37310', 'RNCP37602'], licence: 0.06, night: 0.1, regulated: 0.8, appeal: 0.5 },
  { code: 'D1103', family: 'butchery', names: [['Charcutier-traiteur', 'Charcutière-traiteuse'], ['Charcutier', 'Charcutière']], rncp: ['RNCP38631', 'RNCP37559', 'RNCP37602'], licence: 0.08, night: 0.1, regulated: 0.7, appeal: 0.5 },
  { code: 'D1105', family: 'food-sales', names: [['Poissonnier', 'Poissonnière'], ['Poissonnier-écailler', 'Poissonnière-écaillère']], rncp: ['RNCP37383', 'RNCP37927'], licence: 0.05, night: 0.3, regulated: 0.2, appeal: 0.4 },
  { code: 'G1602', family: 'cooking', names: [['Commis de cuisine', 'Commise de cuisine'], ['Cuisinier traiteur', 'Cuisinière traiteur'], ['Aide de cuisine', 'Aide de cuisine']], rncp: ['RNCP38430', 'RNCP38431', 'RNCP37910'], licence: 0.08, night: 0.15, regulated: 0.3, appeal: 1.4 },
  { code: 'D1106', family: 'food-sales', names: [['Vendeur en alimentation générale', 'Vendeuse en alimentation générale'], ['Vendeur en produits frais', 'Vendeuse en produits frais'], ['Vendeur en épicerie fine', 'Vendeuse en épicerie fine']], rncp: ['RNCP34947', 'RNCP37105', 'RNCP35185', 'RNCP37099'], licence: 0.03, night: 0.05, regulated: 0, appeal: 0.8,
    namesByNaf: { '1071C': SALES_BAKERY, '1071B': SALES_BAKERY, '4724Z': SALES_BAKERY, '1071D': [['Vendeur en pâtisserie', 'Vendeuse en pâtisserie'], ['Vendeur en chocolaterie', 'Vendeuse en chocolaterie']], '4722Z': SALES_BUTCHER, '1013B': SALES_BUTCHER, '4723Z': [['Vendeur en poissonnerie', 'Vendeuse en poissonnerie']] } },
  { code: 'D1202', family: 'hair', names: [['Coiffeur', 'Coiffeuse'], ['Coiffeur mixte', 'Coiffeuse mixte'], ['Coiffeur barbier', 'Coiffeuse barbière'], ['Assistant coiffeur', 'Assistante coiffeuse']], rncp: ['RNCP34670', 'RNCP38231', 'RNCP34420', 'RNCP38232', 'RNCP37963'], licence: 0.04, night: 0, regulated: 0.1, appeal: 0.9 },
  { code: 'D1208', family: 'beauty', names: [['Esthéticien', 'Esthéticienne'], ['Prothésiste ongulaire', 'Prothésiste ongulaire'], ['Praticien spa', 'Praticienne spa'], ['Conseiller beauté', 'Conseillère beauté']], rncp: ['RNCP39030', 'RNCP34671', 'RNCP36331', 'RNCP37375'], licence: 0.06, night: 0, regulated: 0.05, appeal: 1.5 },
  { code: 'D1214', family: 'fashion-sales', names: [['Vendeur en prêt-à-porter', 'Vendeuse en prêt-à-porter'], ['Conseiller de vente mode', 'Conseillère de vente mode'], ['Vendeur en prêt-à-porter enfant', 'Vendeuse en prêt-à-porter enfant']], rncp: ['RNCP37098', 'RNCP34947', 'RNCP38831'], licence: 0.03, night: 0, regulated: 0, appeal: 1.2,
    namesByNaf: { '4772A': [['Vendeur en chaussures', 'Vendeuse en chaussures']], '4773Z': [['Vendeur en parapharmacie', 'Vendeuse en parapharmacie']], '4774Z': [['Vendeur en matériel médical', 'Vendeuse en matériel médical']], '7729Z': [['Vendeur en matériel médical', 'Vendeuse en matériel médical']], '8220Z': [['Conseiller de vente', 'Conseillère de vente']], '8299Z': [['Conseiller de vente', 'Conseillère de vente']] } },
  { code: 'D1209', family: 'flowers', names: [['Fleuriste', 'Fleuriste'], ['Vendeur fleuriste', 'Vendeuse fleuriste'], ['Vendeur en jardinerie', 'Vendeuse en jardinerie']], rncp: ['RNCP38400', 'RNCP36005', 'RNCP36404'], licence: 0.2, night: 0, regulated: 0, appeal: 1.3 },
  { code: 'D1210', family: 'animals', names: [['Vendeur en animalerie', 'Vendeuse en animalerie']], rncp: ['RNCP38856', 'RNCP13921'], licence: 0.05, night: 0, regulated: 0, appeal: 2 },
  { code: 'D1211', family: 'fashion-sales', names: [['Libraire', 'Libraire'], ['Vendeur en librairie-papeterie', 'Vendeuse en librairie-papeterie']], rncp: ['RNCP38301', 'RNCP37098'], licence: 0.03, night: 0, regulated: 0, appeal: 1.6 },
  { code: 'A1501', family: 'animals', names: [['Auxiliaire vétérinaire', 'Auxiliaire vétérinaire'], ['Assistant vétérinaire', 'Assistante vétérinaire']], rncp: ['RNCP37982'], licence: 0.15, night: 0.03, regulated: 0.2, appeal: 2.4 },
  { code: 'A1503', family: 'animals', names: [['Toiletteur canin', 'Toiletteuse canine'], ['Toiletteur canin et félin', 'Toiletteuse canine et féline']], rncp: ['RNCP39113', 'RNCP38902', 'RNCP38046'], licence: 0.08, night: 0, regulated: 0, appeal: 2.2 },
  { code: 'D1505', family: 'food-sales', names: [['Hôte de caisse', 'Hôtesse de caisse'], ['Caissier', 'Caissière']], rncp: ['RNCP37099', 'RNCP35010'], licence: 0.02, night: 0, regulated: 0, appeal: 0.6 },
  { code: 'D1507', family: 'food-sales', names: [['Employé de rayon libre-service', 'Employée de rayon libre-service'], ['Employé de libre-service', 'Employée de libre-service']], rncp: ['RNCP37099', 'RNCP35010'], licence: 0.03, night: 0.1, regulated: 0, appeal: 0.6 },
  { code: 'D1301', family: 'fashion-sales', names: [['Adjoint responsable de magasin', 'Adjointe responsable de magasin'], ['Responsable de boutique', 'Responsable de boutique']], rncp: ['RNCP35233', 'RNCP38676', 'RNCP36405'], licence: 0.12, night: 0, regulated: 0, appeal: 0.9 },
  { code: 'J1307', family: 'pharmacy', names: [['Préparateur en pharmacie', 'Préparatrice en pharmacie'], ["Préparateur en pharmacie d'officine", "Préparatrice en pharmacie d'officine"]], rncp: ['RNCP35719', 'RNCP37312'], licence: 0.05, night: 0, regulated: 0.05, appeal: 1.1 },
  { code: 'J1303', family: 'dental', names: [['Assistant dentaire', 'Assistante dentaire'], ['Aide dentaire', 'Aide dentaire']], rncp: ['RNCP38144'], licence: 0.04, night: 0, regulated: 0.15, appeal: 1 },
  { code: 'J1410', family: 'dental', names: [['Prothésiste dentaire', 'Prothésiste dentaire'], ['Technicien en prothèse dentaire', 'Technicienne en prothèse dentaire']], rncp: ['RNCP34674', 'RNCP37376', 'RNCP37661'], licence: 0.04, night: 0, regulated: 0.2, appeal: 0.8 },
  { code: 'J1411', family: 'dental', names: [['Orthoprothésiste', 'Orthoprothésiste'], ['Podo-orthésiste', 'Podo-orthésiste']], rncp: ['RNCP37486', 'RNCP37947', 'RNCP1097'], licence: 0.15, night: 0, regulated: 0.3, appeal: 0.7 },
  { code: 'M1609', family: 'medical-office', names: [['Secrétaire médical', 'Secrétaire médicale'], ['Secrétaire médico-social', 'Secrétaire médico-sociale'], ['Télésecrétaire médical', 'Télésecrétaire médicale']], rncp: ['RNCP36805', 'RNCP36080', 'RNCP36714'], licence: 0.03, night: 0, regulated: 0, appeal: 1.2 },
  { code: 'J1302', family: 'laboratory', names: [["Technicien de laboratoire d'analyses médicales", "Technicienne de laboratoire d'analyses médicales"], ['Technicien de biologie médicale', 'Technicienne de biologie médicale']], rncp: ['RNCP5298', 'RNCP36772'], licence: 0.1, night: 0.15, regulated: 0.2, appeal: 0.9 },
  { code: 'K1302', family: 'home-care', names: [['Auxiliaire de vie', 'Auxiliaire de vie'], ['Assistant de vie à domicile', 'Assistante de vie à domicile'], ['Aide à domicile', 'Aide à domicile'], ['Assistant de vie aux familles', 'Assistante de vie aux familles']], rncp: ['RNCP37715', 'RNCP36004', 'RNCP37231'], licence: 0.5, night: 0.08, regulated: 0, appeal: 0.6 },
  { code: 'K1304', family: 'home-care', names: [['Employé de ménage', 'Employée de ménage'], ['Employé familial', 'Employée familiale'], ['Aide ménager', 'Aide ménagère']], rncp: ['RNCP37715', 'RNCP37792'], licence: 0.4, night: 0, regulated: 0, appeal: 0.35 },
  { code: 'K1303', family: 'child-care', names: [["Garde d'enfants à domicile", "Garde d'enfants à domicile"], ['Accompagnant petite enfance', 'Accompagnante petite enfance'], ['Auxiliaire petite enfance', 'Auxiliaire petite enfance']], rncp: ['RNCP38565', 'RNCP37715'], licence: 0.25, night: 0, regulated: 0, appeal: 1.5 },
  { code: 'K1305', family: 'home-care', names: [["Technicien de l'intervention sociale et familiale", "Technicienne de l'intervention sociale et familiale"], ['TISF', 'TISF']], rncp: ['RNCP4503'], licence: 0.8, night: 0, regulated: 0, appeal: 0.8 },
  { code: 'J1301', family: 'cleaning', names: [['Agent de service médico-social', 'Agente de service médico-social'], ['Agent de service hospitalier', 'Agente de service hospitalier']], rncp: ['RNCP35028', 'RNCP37872'], licence: 0.15, night: 0.15, regulated: 0.1, appeal: 0.5 },
  { code: 'K2204', family: 'cleaning', names: [["Agent d'entretien", "Agente d'entretien"], ['Agent de propreté', 'Agente de propreté']], rncp: ['RNCP24655', 'RNCP37872'], licence: 0.3, night: 0.25, regulated: 0.2, appeal: 0.3 },
  { code: 'M1607', family: 'office', names: [['Secrétaire', 'Secrétaire'], ['Assistant administratif', 'Assistante administrative'], ['Secrétaire administratif', 'Secrétaire administrative'], ['Secrétaire polyvalent', 'Secrétaire polyvalente']], rncp: ['RNCP36804', 'RNCP34606', 'RNCP36390'], licence: 0.05, night: 0, regulated: 0, appeal: 1 },
  { code: 'M1601', family: 'office', names: [["Chargé d'accueil", "Chargée d'accueil"], ["Agent d'accueil", "Agente d'accueil"], ["Hôte d'accueil", "Hôtesse d'accueil"]], rncp: ['RNCP38397', 'RNCP36803'], licence: 0.03, night: 0, regulated: 0, appeal: 1 },
  { code: 'M1602', family: 'office', names: [['Agent administratif', 'Agente administrative'], ['Employé administratif', 'Employée administrative']], rncp: ['RNCP36803'], licence: 0.03, night: 0, regulated: 0, appeal: 0.8 },
  { code: 'M1604', family: 'office', names: [['Assistant de direction', 'Assistante de direction'], ['Assistant de gestion', 'Assistante de gestion']], rncp: ['RNCP38363', 'RNCP38364', 'RNCP38667'], licence: 0.08, night: 0, regulated: 0, appeal: 0.9 },
  { code: 'M1605', family: 'office', names: [['Secrétaire technique', 'Secrétaire technique'], ['Assistant technique', 'Assistante technique']], rncp: ['RNCP37561', 'RNCP36523'], licence: 0.08, night: 0, regulated: 0, appeal: 0.5 },
  { code: 'M1501', family: 'office', names: [['Assistant ressources humaines', 'Assistante ressources humaines'], ['Assistant RH', 'Assistante RH']], rncp: ['RNCP35030', 'RNCP38363', 'RNCP36612'], licence: 0.05, night: 0, regulated: 0, appeal: 1.7 },
  { code: 'M1203', family: 'accounting', names: [['Comptable', 'Comptable'], ['Assistant comptable', 'Assistante comptable'], ['Aide-comptable', 'Aide-comptable'], ['Gestionnaire de paie', 'Gestionnaire de paie']], rncp: ['RNCP39159', 'RNCP37121', 'RNCP35526'], licence: 0.05, night: 0, regulated: 0, appeal: 0.9 },
  { code: 'M1608', family: 'accounting', names: [['Secrétaire comptable', 'Secrétaire comptable']], rncp: ['RNCP37123'], licence: 0.04, night: 0, regulated: 0, appeal: 0.8 },
  { code: 'K1902', family: 'law', names: [['Assistant notarial', 'Assistante notariale'], ['Clerc de notaire', 'Clerc de notaire'], ['Assistant juridique', 'Assistante juridique']], rncp: ['RNCP36685', 'RNCP37159', 'RNCP30153'], licence: 0.06, night: 0, regulated: 0, appeal: 0.8 },
  { code: 'K1903', family: 'law', names: [['Juriste', 'Juriste'], ['Assistant juriste', 'Assistante juriste']], rncp: ['RNCP30035', 'RNCP35493', 'RNCP30039'], licence: 0.05, night: 0, regulated: 0, appeal: 1 },
  { code: 'C1504', family: 'property', names: [['Négociateur immobilier', 'Négociatrice immobilière'], ['Conseiller immobilier', 'Conseillère immobilière'], ['Assistant commercial en immobilier', 'Assistante commerciale en immobilier']], rncp: ['RNCP38380', 'RNCP34441', 'RNCP36073'], licence: 0.65, night: 0, regulated: 0, appeal: 1.3 },
  { code: 'C1502', family: 'property', names: [['Assistant de gestion locative', 'Assistante de gestion locative'], ['Gestionnaire locatif', 'Gestionnaire locative']], rncp: ['RNCP38380', 'RNCP34441', 'RNCP37063'], licence: 0.25, night: 0, regulated: 0, appeal: 0.7 },
  { code: 'C1501', family: 'property', names: [['Assistant de copropriété', 'Assistante de copropriété'], ['Gestionnaire de copropriété', 'Gestionnaire de copropriété']], rncp: ['RNCP38380', 'RNCP30123'], licence: 0.3, night: 0, regulated: 0, appeal: 0.5 },
  { code: 'F1603', family: 'plumbing', names: [['Plombier', 'Plombière'], ['Plombier-chauffagiste', 'Plombière-chauffagiste'], ['Plombier sanitaire', 'Plombière sanitaire'], ['Aide-plombier', 'Aide-plombière']], rncp: ['RNCP38305', 'RNCP38306', 'RNCP38726', 'RNCP35845'], licence: 0.3, night: 0, regulated: 0.7, appeal: 0.6 },
  { code: 'I1306', family: 'plumbing', names: [['Frigoriste', 'Frigoriste'], ['Technicien froid et climatisation', 'Technicienne froid et climatisation']], rncp: ['RNCP38560', 'RNCP35846', 'RNCP38635'], licence: 0.45, night: 0, regulated: 0.6, appeal: 0.5 },
  { code: 'I1308', family: 'plumbing', names: [['Chauffagiste', 'Chauffagiste'], ['Technicien de maintenance en chauffage', 'Technicienne de maintenance en chauffage']], rncp: ['RNCP35844', 'RNCP38079'], licence: 0.45, night: 0.02, regulated: 0.6, appeal: 0.5 },
  { code: 'F1602', family: 'electricity', names: [['Électricien', 'Électricienne'], ['Électricien du bâtiment', 'Électricienne du bâtiment'], ['Monteur électricien', 'Monteuse électricienne']], rncp: ['RNCP38401', 'RNCP38880', 'RNCP38878'], licence: 0.3, night: 0, regulated: 0.75, appeal: 1.1 },
  { code: 'F1604', family: 'interior', names: [['Plaquiste', 'Plaquiste'], ['Poseur de cuisines', 'Poseuse de cuisines']], rncp: ['RNCP39032', 'RNCP38309'], licence: 0.3, night: 0, regulated: 0.7, appeal: 0.5 },
  { code: 'F1607', family: 'interior', names: [['Miroitier', 'Miroitière'], ['Menuisier aluminium', 'Menuisière aluminium']], rncp: ['RNCP814', 'RNCP38728', 'RNCP37444'], licence: 0.3, night: 0, regulated: 0.8, appeal: 0.5 },
  { code: 'I1603', family: 'mechanics', names: [['Mécanicien agricole', 'Mécanicienne agricole'], ['Mécanicien en matériels agricoles', 'Mécanicienne en matériels agricoles']], rncp: ['RNCP29656', 'RNCP29701', 'RNCP38577'], licence: 0.3, night: 0, regulated: 0.7, appeal: 1 },
  { code: 'I1604', family: 'mechanics', names: [['Contrôleur technique automobile', 'Contrôleuse technique automobile'], ['Mécanicien automobile', 'Mécanicienne automobile']], rncp: ['RNCP19117', 'RNCP38367', 'RNCP38101'], licence: 0.5, night: 0, regulated: 0.6, appeal: 2 },
  { code: 'I1607', family: 'mechanics', names: [['Mécanicien en matériels de motoculture', 'Mécanicienne en matériels de motoculture'], ['Mécanicien de parcs et jardins', 'Mécanicienne de parcs et jardins']], rncp: ['RNCP29638', 'RNCP36721'], licence: 0.25, night: 0, regulated: 0.6, appeal: 1 },
  { code: 'N1103', family: 'logistics', names: [['Préparateur de commandes', 'Préparatrice de commandes'], ['Magasinier', 'Magasinière']], rncp: ['RNCP37672', 'RNCP38551', 'RNCP38302'], licence: 0.12, night: 0.12, regulated: 0.4, appeal: 0.6 },
  { code: 'N4105', family: 'logistics', names: [['Chauffeur-livreur', 'Chauffeuse-livreuse'], ['Conducteur-livreur', 'Conductrice-livreuse']], rncp: ['RNCP39186', 'RNCP38403'], licence: 0.95, night: 0.15, regulated: 0.1, appeal: 0.6 },
  { code: 'E1205', family: 'design', names: [['Infographiste', 'Infographiste'], ['Graphiste', 'Graphiste'], ['Designer graphique', 'Designer graphique']], rncp: ['RNCP37232', 'RNCP37943', 'RNCP35501'], licence: 0.03, night: 0, regulated: 0, appeal: 2.2 },
  { code: 'E1306', family: 'design', names: [['Opérateur prépresse', 'Opératrice prépresse'], ['Sérigraphe', 'Sérigraphe'], ['Imprimeur signalétique', 'Imprimeuse signalétique']], rncp: ['RNCP37305', 'RNCP38567', 'RNCP37943'], licence: 0.1, night: 0.1, regulated: 0.3, appeal: 0.6 },
  { code: 'F1104', family: 'architecture', names: [['Dessinateur en bâtiment', 'Dessinatrice en bâtiment'], ["Collaborateur d'architecte", "Collaboratrice d'architecte"], ['Dessinateur-projeteur', 'Dessinatrice-projeteuse']], rncp: ['RNCP39033', 'RNCP36875', 'RNCP34458'], licence: 0.3, night: 0, regulated: 0.05, appeal: 1 },
  { code: 'F1102', family: 'architecture', names: [["Assistant architecte d'intérieur", "Assistante architecte d'intérieur"], ['Agenceur', 'Agenceuse']], rncp: ['RNCP38383', 'RNCP37206', 'RNCP36941'], licence: 0.25, night: 0, regulated: 0, appeal: 1.8 },
  { code: 'D1408', family: 'relations', names: [['Conseiller clientèle à distance', 'Conseillère clientèle à distance'], ['Téléconseiller', 'Téléconseillère']], rncp: ['RNCP35304', 'RNCP38399'], licence: 0, night: 0.08, regulated: 0, appeal: 0.4 },
  { code: 'D1401', family: 'relations', names: [['Assistant commercial', 'Assistante commerciale'], ['Commercial sédentaire', 'Commerciale sédentaire'], ['Assistant marketing et communication', 'Assistante marketing et communication']], rncp: ['RNCP38368', 'RNCP38362', 'RNCP35031', 'RNCP34606'], licence: 0.2, night: 0, regulated: 0, appeal: 1.6 },
  { code: 'B1803', family: 'sewing', names: [['Couturier', 'Couturière'], ['Retoucheur couturier', 'Retoucheuse couturière']], rncp: ['RNCP37245', 'RNCP37246', 'RNCP37937'], licence: 0.03, night: 0, regulated: 0.1, appeal: 1.4 },
  { code: 'A1203', family: 'gardens', names: [['Jardinier paysagiste', 'Jardinière paysagiste'], ['Ouvrier paysagiste', 'Ouvrière paysagiste']], rncp: ['RNCP38386', 'RNCP38314', 'RNCP38857'], licence: 0.4, night: 0, regulated: 0.6, appeal: 1 },
  { code: 'A1414', family: 'gardens', names: [['Horticulteur', 'Horticultrice'], ['Ouvrier horticole', 'Ouvrière horticole']], rncp: ['RNCP31694', 'RNCP38881', 'RNCP36773'], licence: 0.25, night: 0, regulated: 0.4, appeal: 0.8 },
];

/** Businesses that hire in a trade their NAF shows no hirings for: `[naf, code, weight]`, in the unit of the hirings table. */
export const EXTRA_HIRINGS: readonly (readonly [string, string, number])[] = [
  ['4723Z', 'D1105', 300],
  ['9603Z', 'N4105', 40],
  ['4334Z', 'F1607', 900],
  ['8810A', 'K1305', 400],
  ['9609Z', 'A1503', 700],
  ['1812Z', 'E1306', 250],
];

/** Hirings of these trades elsewhere are left out: the hirings table files them under a name that does not fit the business. */
export const TRADE_ONLY_IN_NAF: Readonly<Record<string, readonly string[]>> = {
  K1304: ['8810A', '9609Z'],
  K1302: ['8810A', '9609Z'],
  J1303: ['8623Z', '8621Z', '8622C'],
  J1301: ['8810A', '8690B'],
  D1202: ['9602A', '9602B'],
  A1203: ['4776Z', '9603Z'],
  I1604: ['7120A', '6621Z'],
  D1408: ['8220Z', '8299Z'],
};
