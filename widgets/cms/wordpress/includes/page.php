<?php

/**
 * A widget in a published page: its markup, the sheet that keeps its place, the script that makes it work, the site's own
 * resources. A page without a widget gets nothing.
 */

namespace CapCommun\WordPress;

use CapCommun\Local;
use CapCommun\Module;

/** The script's name for WordPress, and the sheet's. */
const FILES = 'cap-commun';

add_action('init', __NAMESPACE__ . '\register_files');
add_filter('script_loader_tag', __NAMESPACE__ . '\load_aside', 10, 2);
add_filter('render_block', __NAMESPACE__ . '\notice_markup');
add_filter('the_content', __NAMESPACE__ . '\notice_markup');

function register_files(): void
{
    wp_register_script(FILES, plugins_url('files/cap-commun.js', FILE), [], VERSION, true);
    wp_register_style(FILES, plugins_url('files/cap-commun.css', FILE), [], VERSION);
}

/**
 * Asks for the script, and for the sheet before the widget: in the page's head, or, where a theme has written that before
 * its texts are drawn, as the link that this returns.
 */
function bring_files(): string
{
    wp_enqueue_script(FILES);
    wp_enqueue_style(FILES);
    if (!did_action('wp_head') || doing_action('wp_head')) {
        return '';
    }
    ob_start();
    wp_print_styles(FILES); // nothing, the second time
    return (string) ob_get_clean();
}

/** Without holding the page up. WordPress has its own way since 6.3; this one works before, too. */
function load_aside(string $tag, string $handle): string
{
    $isOurs = $handle === FILES && !preg_match('/<script[^>]+\basync\b/', $tag);
    return $isOurs ? str_replace('<script ', '<script async ', $tag) : $tag;
}

/** Authors may write the markup themselves: a « HTML personnalisé » block, the former editor. */
function notice_markup(string $content): string
{
    if (strpos($content, 'data-commun-widget') === false) {
        return $content;
    }
    if (strpos($content, Local::ID) !== false) {
        print_local();
    }
    return bring_files() . $content;
}

/**
 * The markup of a widget, and before it what was refused, for those who may correct it.
 *
 * @param array<string, mixed> $asked
 */
function widget(array $asked): string
{
    // What an author without the right to write any HTML types is saved with entities, in blocks and shortcodes.
    $asked = array_map(fn ($value) => html_entity_decode((string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8'), $asked);
    $local = local();
    if (!isset($asked['config']) && $local !== '') {
        $asked['config'] = Local::ID;
    }
    $module = Module::of($asked, page_language());
    if ($local !== '' && strpos($module->html, Local::ID) !== false) {
        print_local();
    }
    return told($module->refused) . ($module->html === '' ? '' : bring_files() . $module->html);
}

/** The settings' resources and contact, as a script; empty where there are none. */
function local(): string
{
    return Local::read((string) get_option(OPTION, ''), page_language())->script();
}

/** Once, wherever the widgets stand: at the end of the page. */
function print_local(): void
{
    if (!has_action('wp_footer', __NAMESPACE__ . '\write_local')) {
        add_action('wp_footer', __NAMESPACE__ . '\write_local');
    }
}

function write_local(): void
{
    echo local(), "\n"; // JSON that ends no script: see Local::script
}

/** @param list<\CapCommun\Refusal> $refused */
function told(array $refused): string
{
    if ($refused === [] || !may_correct()) {
        return '';
    }
    $lines = array_map(fn ($refusal): string => '<li>' . esc_html($refusal->message) . '</li>', $refused);
    return '<ul class="cap-commun-refused" role="note">' . implode('', $lines) . '</ul>';
}

/** Visitors are told nothing: they can do nothing about it. */
function may_correct(): bool
{
    $post = get_the_ID();
    return $post ? current_user_can('edit_post', $post) : current_user_can('edit_theme_options');
}

/** The language that the page's own words are in. */
function page_language(): string
{
    return determine_locale();
}
