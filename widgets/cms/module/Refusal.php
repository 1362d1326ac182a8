<?php

namespace CapCommun;

/** Something that an author wrote and that is not taken: the field at fault, and why, in words. */
final class Refusal
{
    public string $field;
    /** Which of `words.php`. */
    public string $reason;
    public string $message;

    private function __construct(string $field, string $reason, string $message)
    {
        $this->field = $field;
        $this->reason = $reason;
        $this->message = $message;
    }

    /** @param array<string, string> $values what stands for `{name}` in the words */
    public static function of(string $language, string $field, string $reason, array $values = []): self
    {
        static $words = null;
        $words = $words ?? require __DIR__ . '/words.php';
        $message = $words[$language][$reason];
        foreach (['field' => $field] + $values as $name => $value) {
            $message = str_replace('{' . $name . '}', $value, $message);
        }
        return new self($field, $reason, $message);
    }
}
