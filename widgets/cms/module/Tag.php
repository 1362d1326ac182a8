<?php

namespace CapCommun;

/** What an author writes in a text where there is no form: `{commun widget=prime territoire="Pays de Retz"}`. */
final class Tag
{
    private const OPTION = '/([\w-]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s"\']+))/u';

    /**
     * Replaces each `{name …}` of a text by what is drawn for it.
     *
     * @param callable(array<string, string>): string $draw
     */
    public static function replace(string $name, string $text, callable $draw): string
    {
        $pattern = '/(?:<p>\s*)?\{' . preg_quote($name, '/') . '\b([^{}]*)\}(?:\s*<\/p>)?/u';
        $replaced = preg_replace_callback($pattern, fn (array $found): string => $draw(self::read($found[1])), $text);
        return $replaced ?? $text; // a text that is not UTF-8
    }

    /**
     * Options as they are written; editors of texts turn quotes into entities and spaces into ones that do not break.
     *
     * @return array<string, string>
     */
    public static function read(string $text): array
    {
        $plain = str_replace("\u{a0}", ' ', html_entity_decode($text, ENT_QUOTES | ENT_HTML5, 'UTF-8'));
        preg_match_all(self::OPTION, $plain, $found, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL);
        $options = [];
        foreach ($found as [, $name, $double, $single, $bare]) {
            $options[$name] = $double ?? $single ?? $bare ?? '';
        }
        return $options;
    }
}
