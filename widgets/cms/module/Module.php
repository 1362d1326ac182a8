<?php

namespace CapCommun;

/**
 * A widget in a page: the markup that the loader turns into one, from what an author wrote. What is not known is left
 * out and refused by its name; the rest stands. The markup holds nothing that an author wrote but texts, escaped.
 */
final class Module
{
    /** Where the widget's name and the element's id stand among the options. */
    private const OWN = ['widget', 'id'];
    private const ID = '/^[A-Za-z][A-Za-z0-9_-]{0,63}$/D';

    /** Empty where the widget itself is refused. */
    public string $html = '';
    /** @var list<Refusal> */
    public array $refused = [];

    private Options $options;
    private string $language;

    private function __construct(Options $options, string $language)
    {
        $this->options = $options;
        $this->language = $options->language($language);
    }

    /**
     * @param array<string, mixed> $asked `widget`, `id` and the widget's attributes; an empty value counts as absent
     * @param string $language of the page: of what is refused, and of the fallback where no `lang` is asked
     */
    public static function of(array $asked, string $language, ?Options $options = null): self
    {
        $module = new self($options ?? Options::read(), $language);
        $asked = array_filter(array_map([self::class, 'text'], $asked), fn (string $value): bool => $value !== '');
        $module->draw($asked);
        return $module;
    }

    /** @param mixed $value */
    private static function text($value): string
    {
        return is_scalar($value) ? trim((string) $value) : '';
    }

    /** @param array<string, string> $asked */
    private function draw(array $asked): void
    {
        $widget = $asked['widget'] ?? '';
        $widgets = $this->options->widgets($this->language);
        if (!isset($widgets[$widget])) {
            $this->refuse('widget', 'widget', ['value' => $widget, 'known' => implode(', ', array_keys($widgets))]);
            return;
        }
        $taken = $this->take($widget, $asked);
        $attributes = ['data-commun-widget' => $widget];
        if (isset($asked['id']) && $this->isId('id', $asked['id'])) {
            $attributes['id'] = $asked['id'];
        }
        foreach ($taken as $name => $value) {
            $attributes["data-$name"] = $value;
        }
        $language = $taken['lang'] ?? $this->language;
        $fallback = $this->options->fallback($widget, $taken['questionnaire'] ?? '', $language);
        $this->html = '<div' . self::written($attributes) . ">$fallback</div>";
    }

    /**
     * @param array<string, string> $asked
     * @return array<string, string> what the widget takes, in the contract's order
     */
    private function take(string $widget, array $asked): array
    {
        $attributes = $this->options->attributes($this->language);
        $known = array_merge(self::OWN, array_keys($attributes));
        foreach (array_diff(array_keys($asked), $known) as $name) {
            $this->refuse((string) $name, 'unknown', ['known' => implode(', ', $known)]);
        }
        $taken = [];
        foreach ($attributes as $name => $attribute) {
            if (!isset($asked[$name])) {
                continue;
            }
            if (!in_array($widget, $attribute['widgets'], true)) {
                $this->refuse($name, 'other');
            } elseif ($this->isTaken($name, $attribute, $asked[$name])) {
                $taken[$name] = $asked[$name];
            }
        }
        return $taken;
    }

    /** @param array{kind: string, choices: ?array<string, string>} $attribute */
    private function isTaken(string $name, array $attribute, string $value): bool
    {
        if ($attribute['choices'] !== null) {
            $known = array_map('strval', array_keys($attribute['choices']));
            return in_array($value, $known, true)
                || $this->refuse($name, 'value', ['value' => $value, 'known' => implode(', ', $known)]);
        }
        if ($attribute['kind'] === 'ids') {
            foreach (preg_split('/\s+/', trim($value)) ?: [] as $id) {
                if (!$this->isId($name, $id)) {
                    return false;
                }
            }
            return true;
        }
        if ($attribute['kind'] === 'id | URL') {
            return self::isOwnAddress($value) || $this->refuse($name, 'address');
        }
        return true;
    }

    private function isId(string $name, string $value): bool
    {
        return preg_match(self::ID, $value) === 1 || $this->refuse($name, 'id');
    }

    /** An id, or an address without another scheme; the widget itself asks no other site. */
    private static function isOwnAddress(string $value): bool
    {
        return preg_match('/^(?!https?:)[a-z][a-z0-9+.-]*:/i', $value) === 0;
    }

    /** @param array<string, string> $values */
    private function refuse(string $field, string $reason, array $values = []): bool
    {
        $this->refused[] = Refusal::of($this->language, $field, $reason, $values);
        return false;
    }

    /** @param array<string, string> $attributes */
    private static function written(array $attributes): string
    {
        $text = '';
        foreach ($attributes as $name => $value) {
            $text .= " $name=\"" . htmlspecialchars($value, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8') . '"';
        }
        return $text;
    }
}
