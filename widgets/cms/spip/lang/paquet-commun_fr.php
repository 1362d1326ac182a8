<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'commun_nom' => 'Cap commun',
	'commun_slogan' => 'Autodiagnostics, boussole et calculateurs pour agir ensemble sur un territoire',
	'commun_description' => 'Dans un article : <code>&lt;commun|widget=autodiagnostic|questionnaire=maturite&gt;</code>. Tout se calcule dans le navigateur de la personne qui visite la page, avec les fichiers de votre site : rien n’est envoyé, aucun cookie.',
];
