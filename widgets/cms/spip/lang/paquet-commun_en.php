<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'commun_nom' => 'Cap commun',
	'commun_slogan' => 'Self-assessments, a compass and calculators about acting together in a territory',
	'commun_description' => 'In an article: <code>&lt;commun|widget=autodiagnostic|questionnaire=maturite&gt;</code>. All is computed in the visitor’s browser, with the files of your own site: nothing is sent, no cookie.',
];
