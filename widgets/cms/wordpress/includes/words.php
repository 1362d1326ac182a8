<?php

/** The plugin's words: both languages always there, so that a page or a user may speak another than the site. */

return [
    'fr' => [
        'editor' => [
            'title' => 'Module Cap commun',
            'lead' => 'Le module s’affiche dans la page publiée. Tout s’y calcule dans le navigateur de la personne qui la visite.',
            'widget' => 'Module',
            'options' => 'Options',
            'none' => 'Non précisé',
            'id' => 'Identifiant',
            'idHelp' => 'Utile seulement pour qu’une boussole de la même page suive ce module.',
            'local' => 'Le contact et les ressources de votre site se règlent pour tous les modules à la fois.',
            'localLink' => 'Régler les ressources locales',
        ],
        'settings' => [
            'title' => 'Ressources locales et contact',
            'lead' => 'Ce que vous donnez ici paraît dans chaque module du site, à côté des ressources partagées, et y est dit local. Laissez vide pour ne rien ajouter. Le configurateur de Cap commun écrit ce texte à partir d’un formulaire : téléchargez-le là-bas, collez-le ici.',
            'label' => 'Contact et ressources, en JSON',
            'help' => 'Un contact a un nom et une adresse (https://, mailto: ou tel:). Une ressource a un titre et une adresse ; texte, éditeur, date, événement et critères sont facultatifs.',
            'example' => 'Voir un exemple',
            'exampleStart' => 'Partir d’un exemple',
            'exampleShown' => 'Voici un exemple : mettez vos mots à la place, puis enregistrez. Rien n’est encore enregistré.',
            'save' => 'Enregistrer',
            'saved' => 'C’est enregistré.',
            'refused' => 'Rien n’a été enregistré : voici ce qu’il reste à corriger.',
        ],
    ],
    'en' => [
        'editor' => [
            'title' => 'Cap commun widget',
            'lead' => 'The widget shows in the published page. Everything is computed there, in the visitor’s browser.',
            'widget' => 'Widget',
            'options' => 'Options',
            'none' => 'Not set',
            'id' => 'Id',
            'idHelp' => 'Only needed for a compass of the same page to follow this widget.',
            'local' => 'Your site’s contact and resources are set for all widgets at once.',
            'localLink' => 'Set local resources',
        ],
        'settings' => [
            'title' => 'Local resources and contact',
            'lead' => 'What you give here shows in every widget of the site, beside the shared resources, and is marked as local. Leave it empty to add nothing. The Cap commun configurator writes this text from a form: download it there, paste it here.',
            'label' => 'Contact and resources, as JSON',
            'help' => 'A contact has a name (nom) and an address (adresse: https://, mailto: or tel:). A resource has a title (titre) and an address; texte, editeur, date, evenement and facets are optional.',
            'example' => 'See an example',
            'exampleStart' => 'Start from an example',
            'exampleShown' => 'Here is an example: put your own words in its place, then save. Nothing is saved yet.',
            'save' => 'Save',
            'saved' => 'Saved.',
            'refused' => 'Nothing was saved: here is what still needs correcting.',
        ],
    ],
];
