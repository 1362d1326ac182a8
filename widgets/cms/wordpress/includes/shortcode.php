<?php

/** `[cap_commun widget="autodiagnostic" questionnaire="maturite"]` */

namespace CapCommun\WordPress;

add_shortcode('cap_commun', __NAMESPACE__ . '\shortcode');

/** @param array<int|string, string>|string $asked */
function shortcode($asked): string
{
    // What stands without a name has a number for one, and is refused by it.
    return widget(is_array($asked) ? $asked : []);
}
