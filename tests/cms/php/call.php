<?php

/**
 * Calls what a package holds, as the tests ask on standard input, and answers in JSON. Any notice of PHP is a failure.
 * The first argument is the folder of a package, opened; the second, where there is one, a file that stands in for its
 * content management system.
 */

set_error_handler(function (int $level, string $message, string $file, int $line): bool {
    throw new ErrorException($message, 0, $level, $file, $line);
});

[, $package, $standIn] = $argv + [2 => null];
require $standIn === null ? "$package/module/load.php" : $standIn;

/** What can be asked, besides what a stand-in adds. */
$calls = ($calls ?? []) + [
    'module' => function (array $asked, string $language): array {
        $module = CapCommun\Module::of($asked, $language);
        return ['html' => $module->html, 'refused' => refused($module->refused)];
    },
    'local' => function (string $json, string $language): array {
        $local = CapCommun\Local::read($json, $language);
        return ['script' => $local->script(), 'refused' => refused($local->refused)];
    },
    'tag' => fn (string $text): array => CapCommun\Tag::read($text),
    'replaced' => fn (string $text): string => CapCommun\Tag::replace('commun', $text, fn (array $asked) => json_encode($asked)),
];

function refused(array $refused): array
{
    return array_map(fn ($one) => ['field' => $one->field, 'reason' => $one->reason, 'message' => $one->message], $refused);
}

$asked = json_decode(stream_get_contents(STDIN), true, 64, JSON_THROW_ON_ERROR);
$answers = array_map(fn (array $call) => $calls[$call[0]](...array_slice($call, 1)), $asked);
echo json_encode($answers, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
