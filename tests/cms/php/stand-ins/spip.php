<?php

/** Of SPIP, the functions that the plugin calls; each does as little as its own does with plain values. */

const _ECRIRE_INC_VERSION = '4';
define('_DIR_PLUGIN_COMMUN', 'plugins/commun/');
$GLOBALS['html'] = true;
$GLOBALS['spip_lang'] = 'fr';
$GLOBALS['requested'] = [];
$GLOBALS['private'] = false;

function _request(string $name)
{
    return $GLOBALS['requested'][$name] ?? null;
}

function test_espace_prive(): bool
{
    return $GLOBALS['private'];
}

function spip_htmlspecialchars(string $text): string
{
    return htmlspecialchars($text, ENT_COMPAT | ENT_HTML401);
}

function attribut_html(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES);
}

function url_absolue(string $address): string
{
    return "https://exemple.fr/$address";
}

function include_spip(string $name): void
{
}

require "$package/commun_fonctions.php";
require "$package/commun_pipelines.php";

$calls = [
    'modele' => function (array $environment, array $requested = [], bool $private = false): string {
        $GLOBALS['requested'] = $requested;
        $GLOBALS['private'] = $private;
        return commun_module($environment);
    },
    'page' => 'commun_affichage_final',
];
