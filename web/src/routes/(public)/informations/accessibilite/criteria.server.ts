/**
 * The criteria of RGAA 4.1.2, one a line: number, verdict, how it was found out or why, subject.
 *
 * Verdicts: `C` conforms, `N` does not, `-` nothing here that it speaks of, `U` not checked. Of what conforms, letters say how:
 * `A` by axe on every screen, `P` by journeys in a browser, `L` by reading the code. Nothing conforms that was not checked.
 */
export const themes: readonly { name: string; lines: string }[] = [
  {
    name: 'Images',
    lines: `
1.1 | C | A L | Alternative textuelle des images porteuses d'information
1.2 | C | A L | Images de décoration ignorées par les technologies d'assistance
1.3 | C | L | Pertinence de ces alternatives
1.4 | - | Aucun CAPTCHA | Alternative d'un CAPTCHA : nature et fonction
1.5 | - | Aucun CAPTCHA | Autre accès que le CAPTCHA
1.6 | C | L | Description détaillée : chaque graphique a son tableau
1.7 | C | L | Pertinence des descriptions détaillées
1.8 | - | La seule image texte est le logo du service | Images texte
1.9 | C | L | Légendes reliées à leur image`,
  },
  {
    name: 'Cadres',
    lines: `
2.1 | - | Aucun cadre | Titre des cadres
2.2 | - | Aucun cadre | Pertinence du titre des cadres`,
  },
  {
    name: 'Couleurs',
    lines: `
3.1 | C | L | Aucune information donnée par la couleur seule
3.2 | C | A | Contraste du texte et de son arrière-plan
3.3 | U | Seuls les couleurs d'action et le focus sont mesurés | Contraste des composants et des éléments graphiques`,
  },
  {
    name: 'Multimédia',
    lines: `
4.1 | - | Ni son ni vidéo | Transcription ou audiodescription
4.2 | - | Ni son ni vidéo | Pertinence de la transcription ou de l'audiodescription
4.3 | - | Ni son ni vidéo | Sous-titres synchronisés
4.4 | - | Ni son ni vidéo | Pertinence des sous-titres
4.5 | - | Ni son ni vidéo | Audiodescription synchronisée
4.6 | - | Ni son ni vidéo | Pertinence de l'audiodescription synchronisée
4.7 | - | Ni son ni vidéo | Identification des médias temporels
4.8 | - | Aucun média non temporel | Alternative des médias non temporels
4.9 | - | Aucun média non temporel | Pertinence de cette alternative
4.10 | - | Ni son ni vidéo | Contrôle des sons déclenchés automatiquement
4.11 | - | Ni son ni vidéo | Contrôle des médias temporels au clavier
4.12 | - | Aucun média non temporel | Contrôle des médias non temporels au clavier
4.13 | - | Ni son ni vidéo | Compatibilité avec les technologies d'assistance`,
  },
  {
    name: 'Tableaux',
    lines: `
5.1 | - | Aucun tableau complexe | Résumé des tableaux complexes
5.2 | - | Aucun tableau complexe | Pertinence du résumé
5.3 | - | Aucun tableau de mise en forme | Linéarisation des tableaux de mise en forme
5.4 | C | L | Titre associé au tableau de données
5.5 | C | L | Pertinence du titre
5.6 | C | A L | En-têtes de colonnes et de lignes déclarés
5.7 | C | A L | En-têtes associés à leurs cellules
5.8 | - | Aucun tableau de mise en forme | Balises de données dans un tableau de mise en forme`,
  },
  {
    name: 'Liens',
    lines: `
6.1 | U | Demande une relecture humaine de chaque écran | Liens explicites
6.2 | C | A | Chaque lien a un intitulé`,
  },
  {
    name: 'Scripts',
    lines: `
7.1 | U | Aucun essai avec un lecteur d'écran | Compatibilité avec les technologies d'assistance
7.2 | C | P | Alternative aux scripts : les formulaires s'envoient sans eux
7.3 | U | Le clavier n'est essayé que sur les principaux parcours | Scripts utilisables au clavier
7.4 | U | Non relu écran par écran | Changements de contexte annoncés ou à la main de l'utilisateur
7.5 | C | P L | Messages de statut restitués`,
  },
  {
    name: 'Éléments obligatoires',
    lines: `
8.1 | C | L | Type de document
8.2 | U | Aucun validateur n'est passé sur les pages | Code source valide
8.3 | C | A | Langue par défaut présente
8.4 | C | A L | Langue par défaut pertinente
8.5 | C | A | Titre de page présent
8.6 | U | Non relu écran par écran | Titre de page pertinent
8.7 | U | Non relu écran par écran | Changements de langue indiqués
8.8 | U | Non relu écran par écran | Pertinence du code de langue
8.9 | U | Non relu écran par écran | Balises employées pour leur sens
8.10 | - | Une seule direction de lecture | Changements du sens de lecture`,
  },
  {
    name: "Structuration de l'information",
    lines: `
9.1 | C | A | Titres et leur hiérarchie
9.2 | C | A | Structure du document
9.3 | C | A | Listes
9.4 | U | Non relu écran par écran | Citations`,
  },
  {
    name: "Présentation de l'information",
    lines: `
10.1 | C | L | Feuilles de style pour la présentation
10.2 | U | Non essayé sans feuilles de style | Contenu présent sans feuilles de style
10.3 | U | Non essayé sans feuilles de style | Ordre de lecture sans feuilles de style
10.4 | U | L'agrandissement du texte seul n'est pas essayé | Texte lisible à 200 %
10.5 | U | Non relu règle par règle | Couleurs de fond et de texte déclarées ensemble
10.6 | C | A | Liens visibles dans le texte
10.7 | C | L | Prise de focus visible
10.8 | C | A | Contenus cachés ignorés par les technologies d'assistance
10.9 | U | Non relu écran par écran | Information donnée par la forme, la taille ou la position
10.10 | U | Non relu écran par écran | Pertinence d'une autre façon de la donner
10.11 | C | P | Pas de défilement horizontal à 320 px
10.12 | U | Non essayé | Espacement du texte redéfini
10.13 | U | Non relu écran par écran | Contenus additionnels au survol ou au focus
10.14 | U | Non relu écran par écran | Contenus additionnels faits de styles seuls`,
  },
  {
    name: 'Formulaires',
    lines: `
11.1 | C | A | Étiquette de chaque champ
11.2 | U | Demande une relecture humaine de chaque écran | Pertinence des étiquettes
11.3 | U | Demande une relecture humaine de chaque écran | Cohérence des étiquettes
11.4 | C | L | Étiquette accolée à son champ
11.5 | C | L | Champs de même nature regroupés
11.6 | C | L | Légende de chaque regroupement
11.7 | U | Demande une relecture humaine de chaque écran | Pertinence des légendes
11.8 | U | Non relu liste par liste | Choix de même nature regroupés dans une liste
11.9 | C | A | Intitulé des boutons
11.10 | C | P L | Contrôle de saisie : champs obligatoires et erreurs dits au champ
11.11 | U | Non relu champ par champ | Suggestions de correction
11.12 | C | P | Données légales ou financières modifiables, vérifiables ou confirmées
11.13 | U | Non relu champ par champ | Finalité des champs de la personne`,
  },
  {
    name: 'Navigation',
    lines: `
12.1 | C | P | Deux façons de naviguer : le menu et la recherche
12.2 | C | L | Menu à la même place
12.3 | - | Aucun plan du site | Plan du site pertinent
12.4 | - | Aucun plan du site | Plan du site à la même place
12.5 | C | L | Recherche atteinte de la même façon
12.6 | C | A | Zones de la page atteintes ou évitées
12.7 | C | A L | Lien d'accès rapide au contenu
12.8 | U | Le clavier n'est essayé que sur les principaux parcours | Ordre de tabulation cohérent
12.9 | U | Le clavier n'est essayé que sur les principaux parcours | Aucun piège au clavier
12.10 | C | L | Raccourcis d'une seule touche : ils se coupent
12.11 | U | Non relu écran par écran | Contenus additionnels atteints au clavier`,
  },
  {
    name: 'Consultation',
    lines: `
13.1 | N | Une page qui attend un rendez-vous s'actualise d'elle-même sans qu'on puisse l'arrêter | Contrôle des limites de temps
13.2 | C | L | Aucune fenêtre ouverte sans action
13.3 | U | Les PDF produits sont balisés, sans être contrôlés par un outil | Version accessible des documents
13.4 | U | Dépend du contrôle précédent | Même information dans cette version
13.5 | - | Aucun contenu cryptique | Alternative d'un contenu cryptique
13.6 | - | Aucun contenu cryptique | Pertinence de cette alternative
13.7 | C | L | Aucun effet de flash
13.8 | U | Non relu écran par écran | Contrôle des contenus en mouvement
13.9 | C | L | Consultation dans les deux orientations
13.10 | - | Aucun geste complexe | Gestes complexes
13.11 | U | Non relu écran par écran | Annulation d'une action au pointeur
13.12 | - | Aucune commande par le mouvement | Mouvements de l'appareil`,
  },
];
