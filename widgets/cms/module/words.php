<?php

/** Why something is refused, for who wrote it. Both languages stand side by side: a page may mix them. */
return [
    'fr' => [
        'widget' => 'Cap commun : « {value} » n’est le nom d’aucun module. Les modules : {known}.',
        'unknown' => 'Cap commun : l’option « {field} » n’existe pas. Les options : {known}.',
        'other' => 'Cap commun : l’option « {field} » ne concerne pas ce module.',
        'value' => 'Cap commun : l’option « {field} » ne peut pas valoir « {value} ». Les valeurs : {known}.',
        'id' => 'Cap commun : l’option « {field} » est un identifiant : une lettre, puis des lettres sans accent, des chiffres, « - » ou « _ ».',
        'address' => 'Cap commun : l’option « {field} » est un identifiant de la page ou une adresse de ce site.',
        'local-json' => 'Ce texte n’est pas du JSON valide : {reason}.',
        'local-object' => '{field} : un objet, entre accolades, est attendu.',
        'local-list' => '{field} : une liste, entre crochets, est attendue.',
        'local-missing' => '{field} : ce champ est nécessaire.',
        'local-address' => '{field} : une adresse complète est attendue, qui commence par https://, http://, mailto: ou tel:.',
        'local-unknown' => '{field} : ce champ n’existe pas. Les champs : {known}.',
        'local-kind' => '{field} : un texte est attendu, ou une liste de textes pour un critère.',
        'local-date' => '{field} : une date est attendue, comme 2027-03-18.',
        'local-value' => '{field} : une valeur n’existe pas. Les valeurs : {known}.',
    ],
    'en' => [
        'widget' => 'Cap commun: “{value}” is the name of no widget. The widgets: {known}.',
        'unknown' => 'Cap commun: there is no option “{field}”. The options: {known}.',
        'other' => 'Cap commun: option “{field}” is not for this widget.',
        'value' => 'Cap commun: option “{field}” cannot be “{value}”. The values: {known}.',
        'id' => 'Cap commun: option “{field}” is an id: a letter, then plain letters, digits, “-” or “_”.',
        'address' => 'Cap commun: option “{field}” is an id of the page or an address of this site.',
        'local-json' => 'This text is not valid JSON: {reason}.',
        'local-object' => '{field}: an object, in braces, is expected.',
        'local-list' => '{field}: a list, in brackets, is expected.',
        'local-missing' => '{field}: this field is needed.',
        'local-address' => '{field}: a whole address is expected, which begins with https://, http://, mailto: or tel:.',
        'local-unknown' => '{field}: there is no such field. The fields: {known}.',
        'local-kind' => '{field}: a text is expected, or a list of texts for a facet.',
        'local-date' => '{field}: a date is expected, such as 2027-03-18.',
        'local-value' => '{field}: a value does not exist. The values: {known}.',
    ],
];
