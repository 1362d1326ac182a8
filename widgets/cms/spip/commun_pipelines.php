<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/**
 * Le script, et la feuille qui garde la place des modules, dans les seules pages qui en portent un, qu'il vienne du
 * raccourci ou d'une balise écrite à la main.
 *
 * @param string $page
 * @return string
 */
function commun_affichage_final($page) {
	if (!$GLOBALS['html'] or strpos($page, 'data-commun-widget') === false) {
		return $page;
	}
	$tete = stripos($page, '</head>');
	$fin = strripos($page, '</body>');
	if ($tete === false or $fin === false) {
		return $page;
	}
	include_spip('inc/filtres_mini');
	$fichiers = attribut_html(url_absolue(_DIR_PLUGIN_COMMUN . 'files/'));
	// La fin d'abord : ce qui la précède ne change pas de place.
	$page = substr_replace($page, "<script src=\"{$fichiers}cap-commun.js\" async></script>\n", $fin, 0);
	return substr_replace($page, "<link rel=\"stylesheet\" href=\"{$fichiers}cap-commun.css\">\n", $tete, 0);
}
