<?php

/**
 * The block: what an author chooses is kept in the block's comment and drawn at each view, so that it needs no right
 * to write HTML, and a new version of the widgets changes every page.
 */

namespace CapCommun\WordPress;

use CapCommun\Options;

add_action('init', __NAMESPACE__ . '\register_block');

function register_block(): void
{
    $block = register_block_type(dirname(FILE) . '/block', ['render_callback' => __NAMESPACE__ . '\draw_block']);
    if ($block && is_admin()) {
        $data = 'window.capCommun = ' . wp_json_encode(editor_data()) . ';';
        wp_add_inline_script($block->editor_script_handles[0], $data, 'before');
    }
}

/** @param array<string, mixed> $asked the block's attributes; those of WordPress itself are its wrapper's */
function draw_block(array $asked): string
{
    $own = array_keys(json_decode((string) file_get_contents(dirname(FILE) . '/block/block.json'), true)['attributes']);
    $drawn = widget(array_intersect_key($asked, array_flip($own)));
    return $drawn === '' ? '' : '<div ' . get_block_wrapper_attributes() . ">$drawn</div>";
}

/** What the editor offers, in its user's language. */
function editor_data(): array
{
    $options = Options::read();
    $language = $options->language(get_user_locale());
    return [
        'widgets' => $options->widgets($language),
        'attributes' => $options->attributes($language),
        'words' => (require __DIR__ . '/words.php')[$language]['editor'],
        'settings' => current_user_can('manage_options') ? admin_url('options-general.php?page=cap-commun') : null,
    ];
}
