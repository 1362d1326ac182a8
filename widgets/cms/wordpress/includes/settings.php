<?php

/** Réglages › Cap commun: the site's own contact and resources, which every widget of the site then shows. */

namespace CapCommun\WordPress;

use CapCommun\Local;
use CapCommun\Options;

const OPTION = 'cap_commun_local';
const PAGE = 'cap-commun';

add_action('admin_menu', __NAMESPACE__ . '\add_page');
add_filter('plugin_action_links_' . plugin_basename(FILE), __NAMESPACE__ . '\link_to_page');

function add_page(): void
{
    add_options_page('Cap commun', 'Cap commun', 'manage_options', PAGE, __NAMESPACE__ . '\show_page');
}

/** @param array<int|string, string> $links */
function link_to_page(array $links): array
{
    $address = admin_url('options-general.php?page=' . PAGE);
    $words = words();
    return ['settings' => '<a href="' . esc_url($address) . '">' . esc_html($words['title']) . '</a>'] + $links;
}

/** What was typed stays on screen until it is right: a refused text is not kept, and not lost. */
function show_page(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    if (asks_for_example()) {
        draw_page(EXAMPLE, null, words()['exampleShown']);
        return;
    }
    $typed = typed();
    $local = $typed === null ? null : Local::read($typed, get_user_locale());
    if ($local && $local->refused === []) {
        // On every page with a widget, and nowhere else: not worth loading with all the others.
        update_option(OPTION, $typed, false);
    }
    draw_page($typed ?? (string) get_option(OPTION, ''), $local);
}

/** Whether somebody whose field is empty would rather start from an example than from nothing. */
function asks_for_example(): bool
{
    if (!isset($_POST['cap_commun_example'])) {
        return false;
    }
    check_admin_referer(PAGE);
    return true;
}

/** The text that was sent, if one was, with WordPress's slashes taken off. */
function typed(): ?string
{
    if (!isset($_POST['cap_commun_local'])) {
        return null;
    }
    check_admin_referer(PAGE);
    return trim(wp_unslash((string) $_POST['cap_commun_local']));
}

function draw_page(string $text, ?Local $local, string $note = ''): void
{
    $words = words();
    echo '<div class="wrap"><h1>Cap commun</h1>';
    $is_wrong = $local && $local->refused !== [];
    if ($note !== '') {
        echo '<div class="notice notice-info" role="status"><p>', esc_html($note), '</p></div>';
    } elseif ($local && !$is_wrong) {
        echo '<div class="notice notice-success" role="status"><p>', esc_html($words['saved']), '</p></div>';
    } elseif ($is_wrong) {
        echo '<div class="notice notice-error" role="alert" id="cap-commun-refused"><p>', esc_html($words['refused']), '</p><ul class="ul-disc">';
        foreach ($local->refused as $refusal) {
            echo '<li>', esc_html($refusal->message), '</li>';
        }
        echo '</ul></div>';
    }
    echo '<h2>', esc_html($words['title']), '</h2><p>', esc_html($words['lead']), '</p>';
    echo '<form method="post">';
    wp_nonce_field(PAGE);
    echo '<p><label for="cap-commun-local"><strong>', esc_html($words['label']), '</strong></label></p>';
    echo '<p><textarea id="cap-commun-local" name="cap_commun_local" class="large-text code" rows="18" spellcheck="false"',
        $is_wrong ? ' aria-invalid="true" aria-describedby="cap-commun-refused cap-commun-help">' : ' aria-describedby="cap-commun-help">',
        esc_textarea($text), '</textarea></p>';
    echo '<p id="cap-commun-help" class="description">', esc_html($words['help']), '</p>';
    if ($text !== '') {
        echo '<details><summary>', esc_html($words['example']), '</summary><pre>', esc_html(EXAMPLE), '</pre></details>';
    }
    echo '<p class="submit">';
    submit_button($words['save'], 'primary', 'submit', false);
    if ($text === '') {
        echo ' ';
        submit_button($words['exampleStart'], 'secondary', 'cap_commun_example', false);
    }
    echo '</p></form></div>';
}

/** @return array<string, mixed> in the user's language */
function words(): array
{
    return (require __DIR__ . '/words.php')[Options::read()->language(get_user_locale())]['settings'];
}

const EXAMPLE = <<<'JSON'
{
  "contact": {
    "nom": "Maison des associations",
    "adresse": "mailto:accueil@exemple.fr",
    "texte": "Sur rendez-vous, le mardi et le jeudi."
  },
  "ressources": [
    {
      "titre": "Atelier « premier partenariat »",
      "adresse": "https://exemple.fr/atelier",
      "objectif": ["O1"],
      "evenement": "2027-03-18"
    }
  ]
}
JSON;
