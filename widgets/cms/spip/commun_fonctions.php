<?php

/**
 * Ce que le modèle `<commun|widget=autodiagnostic|questionnaire=maturite>` dessine. SPIP charge ce fichier avec ses
 * squelettes.
 */

use CapCommun\Module;
use CapCommun\Options;

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

include_once __DIR__ . '/module/load.php';

/**
 * @param array<string, mixed> $environnement du modèle : ce que le raccourci dit, et ce que la page savait déjà
 * @return string le balisage du module ; les refus avant lui, pour qui peut les corriger
 */
function commun_module($environnement) {
	$options = Options::read();
	$page = (string) ($environnement['lang'] ?? $GLOBALS['spip_lang'] ?? 'fr');
	// Le reste de l'environnement n'est pas de nous. « id » y désigne autre chose.
	$connus = array_merge(['widget'], array_keys($options->attributes($options->language($page))));
	$demande = array_intersect_key((array) $environnement, array_flip($connus));
	if (isset($environnement['identifiant'])) {
		$demande['id'] = $environnement['identifiant'];
	}
	// La langue est celle de la page : « lang » ne vaut que si les modules la parlent.
	if ($options->language($page) !== $page) {
		unset($demande['lang']);
	}
	// Une adresse venue de celle de la page n'est pas un choix de la rédaction.
	if (isset($demande['config']) and _request('config') === $demande['config']) {
		unset($demande['config']);
	}
	$module = Module::of($demande, $page, $options);
	return commun_refus($module->refused) . $module->html;
}

/**
 * @param list<\CapCommun\Refusal> $refus
 * @return string dans l'espace privé seulement, où la rédaction relit
 */
function commun_refus($refus) {
	if (!$refus or !test_espace_prive()) {
		return '';
	}
	$lignes = array_map(function ($un) {
		return '<li>' . spip_htmlspecialchars($un->message) . '</li>';
	}, $refus);
	return '<ul class="notice">' . implode('', $lignes) . '</ul>';
}
