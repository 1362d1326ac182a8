<?php

namespace CapCommun;

/**
 * A site's own contact and resources (`config`): JSON, checked as the widgets check it, so that a mistake is told to
 * who makes it rather than to visitors. `tests/golden/local.json` holds both to the same refusals.
 */
final class Local
{
    /** The id of the page's script that holds them. */
    public const ID = 'cap-commun-local';

    /** @var list<Refusal> */
    public array $refused = [];

    /** @var ?array<string, mixed> */
    private ?array $value = null;
    private Options $options;
    private string $language;

    private function __construct(Options $options, string $language)
    {
        $this->options = $options;
        $this->language = $options->language($language);
    }

    public static function read(string $json, string $language, ?Options $options = null): self
    {
        $local = new self($options ?? Options::read(), $language);
        if (trim($json) !== '') {
            $local->check($json);
        }
        return $local;
    }

    /** For a script of any page: no character of it can end the script. Empty where there is nothing to show. */
    public function json(): string
    {
        if ($this->value === null || $this->refused !== []) {
            return '';
        }
        $flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
        return (string) json_encode((object) $this->value, $flags);
    }

    /** The script itself, or nothing. */
    public function script(): string
    {
        $json = $this->json();
        return $json === '' ? '' : '<script type="application/json" id="' . self::ID . "\">$json</script>";
    }

    private function check(string $json): void
    {
        $value = json_decode($json, true, 16);
        if (json_last_error() !== JSON_ERROR_NONE) {
            $this->refuse('', 'local-json', ['reason' => json_last_error_msg()]);
            return;
        }
        if (!self::isObject($value)) {
            $this->refuse('{ }', 'local-object');
            return;
        }
        $this->value = $value;
        foreach (array_diff(array_keys($value), ['contact', 'ressources']) as $name) {
            $this->refuse((string) $name, 'local-unknown', ['known' => 'contact, ressources']);
        }
        if (isset($value['contact'])) {
            $this->contact($value['contact']);
        }
        if (isset($value['ressources'])) {
            $this->resources($value['ressources']);
        }
    }

    /** @param mixed $contact */
    private function contact($contact): void
    {
        if (!self::isObject($contact)) {
            $this->refuse('contact', 'local-object');
            return;
        }
        $known = ['nom', 'adresse', 'texte'];
        foreach ($contact as $name => $value) {
            if (!in_array($name, $known, true)) {
                $this->refuse("contact.$name", 'local-unknown', ['known' => implode(', ', $known)]);
            } elseif ($value !== null && !is_string($value)) {
                $this->refuse("contact.$name", 'local-kind');
            }
        }
        $this->required($contact, 'contact.', ['nom', 'adresse']);
        if (is_string($contact['adresse'] ?? null)) {
            $this->address('contact.adresse', $contact['adresse']);
        }
    }

    /** @param mixed $resources */
    private function resources($resources): void
    {
        if (!is_array($resources) || ($resources !== [] && self::isObject($resources))) {
            $this->refuse('ressources', 'local-list');
            return;
        }
        foreach ($resources as $index => $resource) {
            if (self::isObject($resource)) {
                $this->resource("ressources[$index].", $resource);
            } else {
                $this->refuse("ressources[$index]", 'local-object');
            }
        }
    }

    /** @param array<string, mixed> $resource */
    private function resource(string $place, array $resource): void
    {
        ['texts' => $texts, 'facets' => $facets] = $this->options->localFields();
        foreach ($resource as $name => $value) {
            if ($value === null) {
                continue;
            }
            if (isset($facets[$name])) {
                $this->facet($place . $name, $value, $facets[$name]);
            } elseif (!in_array($name, $texts, true)) {
                $known = implode(', ', array_merge($texts, array_keys($facets)));
                $this->refuse($place . $name, 'local-unknown', ['known' => $known]);
            } elseif (!is_string($value)) {
                $this->refuse($place . $name, 'local-kind');
            } elseif ($name === 'adresse') {
                $this->address($place . $name, $value);
            } elseif (in_array($name, ['date', 'evenement'], true)) {
                $this->date($place . $name, self::trimmed($value), $name === 'date');
            }
        }
        $this->required($resource, $place, ['titre', 'adresse']);
    }

    /**
     * @param mixed $value
     * @param list<string> $known
     */
    private function facet(string $field, $value, array $known): void
    {
        $ids = is_array($value) ? $value : [$value];
        if (array_filter($ids, 'is_string') !== $ids || array_values($ids) !== $ids) {
            $this->refuse($field, 'local-kind');
        } elseif (array_diff($ids, $known) !== []) {
            $this->refuse($field, 'local-value', ['known' => implode(', ', $known)]);
        }
    }

    /**
     * @param array<string, mixed> $fields
     * @param list<string> $names
     */
    private function required(array $fields, string $place, array $names): void
    {
        foreach ($names as $name) {
            $value = $fields[$name] ?? '';
            if (is_string($value) && self::trimmed($value) === '') {
                $this->refuse($place . $name, 'local-missing');
            }
        }
    }

    /** Without spaces around, whatever their kind: PHP's own takes ASCII's alone. */
    private static function trimmed(string $text): string
    {
        return preg_replace('/^\s+|\s+$/u', '', $text) ?? trim($text);
    }

    private function address(string $field, string $address): void
    {
        $address = self::trimmed($address);
        if ($address !== '' && !preg_match('~^(https?://|mailto:|tel:)[^/?# ]~i', $address)) {
            $this->refuse($field, 'local-address');
        }
    }

    /** The day of an event is whole; another date may be a year or a month. */
    private function date(string $field, string $date, bool $mayBeShort): void
    {
        if ($date === '') {
            return;
        }
        $shape = $mayBeShort ? '/^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/D' : '/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/D';
        $isDay = preg_match($shape, $date, $parts)
            && checkdate((int) ($parts[2] ?? 1), (int) ($parts[3] ?? 1), (int) $parts[1]);
        if (!$isDay) {
            $this->refuse($field, 'local-date');
        }
    }

    /**
     * `[]` and `{}` are the same to PHP: an empty one is an object where one is expected.
     *
     * @param mixed $value
     */
    private static function isObject($value): bool
    {
        return is_array($value) && ($value === [] || array_keys($value) !== range(0, count($value) - 1));
    }

    /** @param array<string, string> $values */
    private function refuse(string $field, string $reason, array $values = []): void
    {
        $this->refused[] = Refusal::of($this->language, $field, $reason, $values);
    }
}
