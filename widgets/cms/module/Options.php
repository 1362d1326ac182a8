<?php

namespace CapCommun;

/** What an author may choose: `options.json`, made with the widgets' files from their contract and their content. */
final class Options
{
    /** @var array<string, mixed> */
    private array $data;

    /** @param array<string, mixed> $data */
    public function __construct(array $data)
    {
        $this->data = $data;
    }

    /** Read once for a page. */
    public static function read(): self
    {
        static $read = null;
        if ($read === null) {
            $text = (string) file_get_contents(__DIR__ . '/options.json');
            $read = new self((array) json_decode($text, true));
        }
        return $read;
    }

    public function version(): string
    {
        return $this->data['version'];
    }

    /** The languages that the widgets speak: « fr-CA » is French; where they do not speak it, French. */
    public function language(string $locale): string
    {
        $language = strtolower(substr($locale, 0, 2));
        return in_array($language, $this->data['languages'], true) ? $language : $this->data['languages'][0];
    }

    /** @return array<string, string> each widget, and what it is called */
    public function widgets(string $language): array
    {
        return array_map(fn (array $words): string => $words[$language], $this->data['widgets']);
    }

    /**
     * @return array<string, array{kind: string, label: string, help: string, widgets: list<string>,
     *   choices: ?array<string, string>}> the attributes, in words
     */
    public function attributes(string $language): array
    {
        return array_map(function (array $attribute) use ($language): array {
            $choices = $attribute['choices'];
            return [
                'kind' => $attribute['kind'],
                'label' => $attribute['label'][$language],
                'help' => $attribute['help'][$language],
                'widgets' => $attribute['widgets'],
                'choices' => $choices === null ? null : array_map(fn (array $words) => $words[$language], $choices),
            ];
        }, $this->data['attributes']);
    }

    /** @return array{texts: list<string>, facets: array<string, list<string>>} the fields of a local resource */
    public function localFields(): array
    {
        return $this->data['local'];
    }

    /** What visitors read before the widget is there, or without JavaScript: HTML of our own. */
    public function fallback(string $widget, string $questionnaire, string $language): string
    {
        $own = $this->data['fallbacks'][$questionnaire === '' ? $widget : "$widget-$questionnaire"] ?? null;
        $own = $own ?? $this->data['fallbacks'][$widget] ?? [];
        return $own[$language] ?? '';
    }
}
