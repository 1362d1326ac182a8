<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/**
 * Le script, dans les seules pages qui portent un module, qu'il vienne du raccourci ou d'une balise écrite à la main.
 *
 * @param string $page
 * @return string
 */
function commun_affichage_final($page) {
	if (!$GLOBALS['html'] or strpos($page, 'data-commun-widget') === false) {
		return $page;
	}
	$fin = strripos($page, '</body>');
	if ($fin === false) {
		return $page;
	}
	include_spip('inc/filtres_mini');
	$adresse = url_absolue(_DIR_PLUGIN_COMMUN . 'files/cap-commun.js');
	$script = '<script src="' . attribut_html($adresse) . '" async></script>' . "\n";
	return substr_replace($page, $script, $fin, 0);
}
