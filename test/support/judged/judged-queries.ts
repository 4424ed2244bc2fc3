import type { Level } from '../../../src/shared/level.js';
import type { IntentName } from './intents.js';

export interface JudgedQuery {
  text: string;
  intent: IntentName;
  /** INSEE code of a commune, number of a department, or null. */
  place: string | null;
  level: Level | null;
  /** Kept apart from tuning. */
  isHeldOut: boolean;
}

/** What is typed | what trade is meant | place | level. */
const LINES = `
boulangére lile | baker | 59350 |
boulanger | baker | |
apprentissage boulangerie amiens | baker | 80021 |
cap boulanger lens | baker | 62498 | 3
boulngerie valencienne | baker | 59606 |
boulangere roubaix alternance | baker | 59512 |
je cherche un patron boulanger vers arras | baker | 62041 |
bp boulanger | baker | | 4
aprenti boulanger maubeuge | baker | 59392 |
patisserie lille | pastry | 59350 |
patissier | pastry | |
patiserie beauvais | pastry | 60057 |
cap pâtissier dunkerque | pastry | 59183 | 3
pâtissière 62 | pastry | 62 |
patissier chocolatier | pastry | |
vendeuse boulangerie lille | bakerySales | 59350 |
vendeuse en boulangerie tourcoing | bakerySales | 59599 |
vente boulangerie patisserie | bakerySales | |
boucher | butcher | |
apprenti boucher calais | butcher | 62193 |
boucherie 59 | butcher | 59 |
bouchere lens | butcher | 62498 |
charcutier traiteur | delicatessen | |
charcuterie lille | delicatessen | 59350 |
poissonnier | fishmonger | |
poissonerie boulogne | fishmonger | 62160 |
cuisine lille | cook | 59350 |
cuisinier | cook | |
cuisto amiens | cook | 80021 |
cap cuisine | cook | | 3
commis de cuisine valenciennes | cook | 59606 |
serveur | waiter | |
serveuse le touquet | waiter | 62826 |
restauration | restaurant | |
serveur restaurant lille | waiter | 59350 |
vendeuse | sales | |
vendeur roubaix | sales | 59512 |
vente lille | sales | 59350 |
alternance vente arras | sales | 62041 |
vendeuse vetement lille | clothes | 59350 |
pret a porter | clothes | |
vendeuse prêt à porter saint quentin | clothes | 02691 |
conseillere de vente mode | clothes | |
magasin de fringues lille | clothes | 59350 |
coiffure | hair | |
coiffeuse lille | hair | 59350 |
cofieur | hair | |
coifure tourcoing | hair | 59599 |
apprentie coiffeuse douai | hair | 59178 |
bp coiffure lens | hair | 62498 | 4
barbier roubaix | hair | 59512 |
coiffeur barbier | hair | |
coifeuse st quentin | hair | 02691 |
cap coiffure 60 | hair | 60 | 3
coiff compiegne | hair | 60159 |
esthetique | beauty | |
estheticienne lille | beauty | 59350 |
estheticiene amiens | beauty | 80021 |
aide d'esthéticienne | beauty | |
cap esthétique cosmétique | beauty | | 3
prothesiste ongulaire | beauty | |
onglerie lens | beauty | 62498 |
institut de beauté dunkerque | beauty | 59183 |
fleuriste | florist | |
fleuriste lille | florist | 59350 |
cap fleuriste bethune | florist | 62119 | 3
fleurs cambrai | florist | 59122 |
vendeuse animalerie | petShop | |
animalerie lille | petShop | 59350 |
travailler avec les animaux | animals | |
auxiliaire veterinaire | vetAssistant | |
assistante vétérinaire lille | vetAssistant | 59350 |
asv amiens | vetAssistant | 80021 |
toiletteur canin | groomer | |
toilettage | groomer | |
toiletage chien lens | groomer | 62498 |
libraire | books | |
librairie lille | books | 59350 |
caissiere | cashier | |
hote de caisse arras | cashier | 62041 |
hotesse de caise lille | cashier | 59350 |
employé libre service | shelves | |
mise en rayon lille | shelves | 59350 |
responsable de magasin | shopManager | |
adjoint magasin lille | shopManager | 59350 |
preparatrice en pharmacie | pharmacy | |
pharmacie lille | pharmacy | 59350 |
preparateur pharmacie creil | pharmacy | 60175 |
préparatrice farmacie lens | pharmacy | 62498 |
deust preparateur pharmacie | pharmacy | | 5
assistante dentaire | dentalAssistant | |
assistant dentaire valenciennes | dentalAssistant | 59606 |
assistante dantaire lille | dentalAssistant | 59350 |
prothesiste dentaire | dentalTechnician | |
prothèse dentaire lille | dentalTechnician | 59350 |
orthoprothesiste | orthotics | |
opticien | optician | |
bts opticien lille | optician | 59350 | 5
secretaire medicale | medicalSecretary | |
secretaire médical lille | medicalSecretary | 59350 |
secretariat medical dunkerque | medicalSecretary | 59183 |
technicien de laboratoire | laboratory | |
laboratoire d'analyse lille | laboratory | 59350 |
auxiliaire de vie | homeCare | |
aide a domicile lens | homeCare | 62498 |
aide aux personnes agées amiens | homeCare | 80021 |
DEAES | homeCare | |
menage | housework | |
aide menagere lille | housework | 59350 |
garde d enfants | childCare | |
nounou lille | childCare | 59350 |
cap petite enfance | childCare | | 3
cap aepe roubaix | childCare | 59512 | 3
creche lille | nursery | 59350 |
tisf | familyWorker | |
aide soignante | nursingAssistant | |
aide soignant lille | nursingAssistant | 59350 |
agent de service hospitalier | hospitalService | |
nettoyage | cleaning | |
agent d'entretien calais | cleaning | 62193 |
secretaire | secretary | |
secrétariat lille | secretary | 59350 |
secretére arras | secretary | 62041 |
assistante administrative valenciennes | administration | 59606 |
agent d'accueil | reception | |
accueil lille | reception | 59350 |
hotesse d'accueil | reception | |
assistante de direction | directionAssistant | |
bts sam lille | directionAssistant | 59350 | 5
bts gpme | directionAssistant | | 5
ressources humaines | humanResources | |
assistante rh lille | humanResources | 59350 |
comptable | accounting | |
compta lille | accounting | 59350 |
bts comptabilite | accounting | | 5
aide comptable amiens | accounting | 80021 |
bts cg valenciennes | accounting | 59606 | 5
secretaire comptable | accountingSecretary | |
notaire | notary | |
clerc de notaire lille | notary | 59350 |
assistant juridique | notary | |
juriste | lawyer | |
juriste lille | lawyer | 59350 |
immobilier | property | |
bts immobilier lille | property | 59350 | 5
agent immobilier dunkerque | estateAgent | 59183 |
negociateur immo | estateAgent | |
gestion locative | letting | |
syndic copropriété lille | condominium | 59350 |
plombier | plumber | |
plomberie lille | plumber | 59350 |
plombier chauffagiste lens | plumberHeating | 62498 |
plombié calais | plumber | 62193 |
frigoriste | cooling | |
froid et climatisation lille | cooling | 59350 |
chauffagiste amiens | heating | 80021 |
electricien | electrician | |
electricien batiment lille | electrician | 59350 |
elec arras | electrician | 62041 |
bac pro melec | electrician | | 4
plaquiste | plasterer | |
maçon | mason | |
macon lille | mason | 59350 |
peintre batiment | painter | |
menuisier | joiner | |
menuiserie alu | aluminiumJoiner | |
mecanique auto | carMechanic | |
mecano lille | carMechanic | 59350 |
garage automobile | carMechanic | |
mécanicien agricole | farmMechanic | |
mecanicien motoculture | gardenMachines | |
preparateur de commande | warehouse | |
magasinier lille | warehouse | 59350 |
logistique | warehouse | |
chauffeur livreur | delivery | |
livreur lille | delivery | 59350 |
infographiste | graphics | |
graphiste lille | graphics | 59350 |
imprimerie | prepress | |
dessinateur batiment | draughtsman | |
architecte d'interieur | interiorDesign | |
conseiller clientele | customerAdviser | |
assistante commerciale | salesAssistant | |
bts ndrc | salesAssistant | | 5
couture | sewing | |
couturiere lille | sewing | 59350 |
jardinier | gardener | |
paysagiste lille | gardener | 59350 |
espace vert | gardener | |
horticulture | horticulture | |
developpeur web lille | developer | 59350 |
informatique dev | developer | |
coach sportif | sportsCoach | |
animateur | youthWorker | |
ambulancier | ambulance | |
taxi lille | taxi | 59350 |
photographe | photographer | |
cordonnier | shoemaker | |
bijoutier | jeweller | |
alternance lille | any | 59350 |
apprentissage 62 | any | 62 |
59300 | any | 59606 |
cap amiens | any | 80021 | 3
bts lens | any | 62498 | 5
coiffeuse 59200 | hair | 59599 |
boulanger pres de laon | baker | 02408 |
coiffure villeneuve d'ascq | hair | 59009 |
secretaire boulogne sur mer | secretary | 62160 |
vendeuse l'isle adam soissons | sales | 02722 |
`;

export const JUDGED_QUERIES: readonly JudgedQuery[] = LINES.trim().split('\n').map((line, at) => {
  const [text, intent, place, level] = line.split('|').map((part) => part.trim());
  return { text: text!, intent: intent as IntentName, place: place || null, level: level ? (Number(level) as Level) : null, isHeldOut: at % 3 === 2 };
});
