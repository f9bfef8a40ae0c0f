import type { Field } from './field.ts';

/** Headings of real lists, as `wordsOf` makes them; separated by `|`. */
const synonyms: Readonly<Record<Field, string>> = {
  employeeNumber:
    'matricule|matricule salarie|matricule paie|matricule rh|no matricule|code salarie|' +
    'no salarie|no de salarie|id salarie|identifiant|identifiant salarie|code employe|' +
    'no employe|reference salarie|code personnel|mat|employee id|employee number',
  nationalNumber:
    'nir|no nir|no secu|no ss|nss|n ss|no securite sociale|no de securite sociale|' +
    'no de secu|securite sociale|no insee|no immatriculation ss|ins|matricule ins|' +
    'social security number',
  nationalNumberKey: 'cle|cle nir|cle ss|cle secu|cle securite sociale|cle de controle',
  lastName:
    'nom|nom de naissance|nom naissance|nom de jeune fille|nom jeune fille|' +
    'nom patronymique|nom de famille|nom famille|patronyme|nom salarie|nom du salarie|' +
    'nom de l employe|last name|lastname|surname|family name|birth name',
  usedName:
    'nom d usage|nom usage|nom usuel|nom marital|nom d epouse|nom epouse|nom de mariage|' +
    'nom d epoux|nom marie|used name|married name',
  firstName:
    'prenom|prenoms|prenom salarie|prenom du salarie|prenom usuel|prenom de naissance|' +
    '1er prenom|premier prenom|prenom 1|first name|firstname|given name',
  fullName:
    'nom prenom|nom et prenom|nom prenoms|nom et prenoms|prenom nom|prenom et nom|' +
    'nom complet|salarie|salaries|employe|collaborateur|nom prenom salarie|' +
    'nom et prenom du salarie|full name|name',
  birthDate:
    'date de naissance|date naissance|dt naissance|date naiss|dt naiss|naissance|ne le|' +
    'nee le|ne e le|ddn|date de naissance salarie|birth date|birthdate|date of birth|dob',
  sex: 'sexe|civilite|genre|titre|civ|sexe civilite|m f|h f|sex|gender',
  email:
    'mail|email|e mail|courriel|adresse mail|adresse email|adresse e mail|' +
    'adresse electronique|mail professionnel|email professionnel|mail pro|email pro|' +
    'mail salarie|adresse courriel|mel',
  contract:
    'contrat|type de contrat|type contrat|nature du contrat|nature de contrat|' +
    'nature contrat|typologie contrat|forme contrat|libelle contrat|libelle nature contrat|' +
    'contract|contract type',
  startDate:
    'date d entree|date entree|dt entree|entree|date d embauche|date embauche|embauche|' +
    'date de debut|date debut|debut|date debut contrat|date de debut de contrat|' +
    'date debut de contrat|debut contrat|debut de contrat|date d arrivee|' +
    'date entree societe|date d entree dans l entreprise|date d entree entreprise|' +
    'date prise de poste|date de prise de poste|date de prise de fonction|' +
    'date d entree etablissement|hire date|start date',
  endDate:
    'date de fin|date fin|fin|date fin contrat|date de fin de contrat|date fin de contrat|' +
    'fin contrat|fin de contrat|date de fin prevue|date fin prevue|fin prevue|' +
    'date fin prevue contrat|terme du contrat|date fin cdd|date de fin cdd|' +
    'date de fin previsionnelle|fin previsionnelle|end date',
  leftOn:
    'date de sortie|date sortie|dt sortie|sortie|date de depart|date depart|depart|' +
    'sorti le|date de sortie entreprise|date sortie societe|dernier jour travaille|' +
    'dernier jour de travail|dernier jour|' +
    'date de sortie definitive|date de fin d emploi|date de rupture|leaving date|' +
    'termination date',
  jobTitle:
    'poste|emploi|fonction|metier|intitule du poste|intitule de poste|intitule poste|' +
    'libelle emploi|libelle de l emploi|libelle poste|libelle du poste|emploi occupe|' +
    'poste occupe|poste de travail|intitule emploi|intitule de l emploi|qualification|' +
    'profession|job|job title|position',
  pcs:
    'pcs|code pcs|pcs ese|code pcs ese|code insee emploi|code emploi pcs|csp|code csp|' +
    'categorie socioprofessionnelle|code profession',
  situations:
    'risques|risque|situations|situation de travail|situations de travail|' +
    'risques professionnels|risques particuliers|expositions|exposition|' +
    'exposition aux risques|risques declares|facteurs de risque|facteurs de risques|' +
    'nature des risques|motif sir|motif du suivi|risques du poste',
  siret:
    'siret|no siret|siret etablissement|siret de l etablissement|code siret|' +
    'siret employeur|etablissement siret',
};

/** Columns that are understood and not kept: nobody needs them here, and some are nobody's business. */
const unkept =
  'adresse|rue|code postal|cp|ville|commune|pays|telephone|tel|portable|mobile|no telephone|' +
  'salaire|salaire brut|remuneration|taux horaire|brut|net|iban|rib|bic|banque|nationalite|' +
  'lieu de naissance|commune de naissance|departement de naissance|pays de naissance|' +
  'situation familiale|situation de famille|enfants|nombre d enfants|mutuelle|age|anciennete|' +
  'date d anciennete|service|departement|coefficient|statut|echelon|niveau|temps de travail|' +
  'quotite|horaire|heures|type de suivi|suivi|categorie de suivi|suivi medical|date derniere visite|' +
  'derniere visite|prochaine visite|date de la derniere visite|commentaire|observations|remarques';

/** Every known heading with its field; null for a column that is not kept. */
export const knownHeadings: ReadonlyMap<string, Field | null> = new Map<string, Field | null>([
  ...unkept.split('|').map((heading): [string, null] => [heading, null]),
  ...Object.entries(synonyms).flatMap(([field, headings]) =>
    headings.split('|').map((heading): [string, Field] => [heading, field as Field]),
  ),
]);
