<?php

/**
 * Plugin Name: Cap commun
 * Description: Autodiagnostics, boussole et calculateurs pour agir ensemble sur un territoire. Tout est calculé dans le navigateur de la personne qui visite la page : rien n’est envoyé, aucun cookie.
 * Version: @VERSION@
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 * License URI: https://opensource.org/license/mit
 * Text Domain: cap-commun
 */

namespace CapCommun\WordPress;

defined('ABSPATH') || exit;

const VERSION = '@VERSION@';
const FILE = __FILE__;

require_once __DIR__ . '/module/load.php';
require_once __DIR__ . '/includes/page.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/settings.php';
