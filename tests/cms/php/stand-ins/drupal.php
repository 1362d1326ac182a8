<?php

/** Of Drupal, what the block, the filter and the form extend and ask. */

namespace Drupal\Core\Block {
    abstract class BlockBase
    {
        public array $configuration = [];

        public function __construct(array $configuration)
        {
            $this->configuration = $configuration + $this->defaultConfiguration();
        }
    }
}

namespace Drupal\Core\Form {
    interface FormStateInterface
    {
    }

    abstract class ConfigFormBase
    {
        public static $saved = '';

        public function buildForm(array $form, FormStateInterface $state)
        {
            return $form;
        }

        public function validateForm(array &$form, FormStateInterface $state)
        {
        }

        public function submitForm(array &$form, FormStateInterface $state)
        {
        }

        protected function config(string $name): \Given
        {
            return new \Given();
        }
    }
}

namespace Drupal\Core\Render {
    final class Markup implements \JsonSerializable
    {
        private string $markup;

        public static function create(string $markup): self
        {
            $made = new self();
            $made->markup = $markup;
            return $made;
        }

        public function jsonSerialize(): string
        {
            return $this->markup;
        }
    }
}

namespace Drupal\filter {
    final class FilterProcessResult
    {
        public string $text;
        public array $attachments = [];
        public array $tags = [];

        public function __construct(string $text)
        {
            $this->text = $text;
        }

        public function addAttachments(array $attachments): self
        {
            $this->attachments = $attachments;
            return $this;
        }

        public function addCacheTags(array $tags): self
        {
            $this->tags = $tags;
            return $this;
        }
    }
}

namespace Drupal\filter\Plugin {
    abstract class FilterBase
    {
    }
}

namespace {
    use Drupal\cap_commun\Form\SettingsForm;
    use Drupal\cap_commun\Plugin\Block\CapCommunBlock;
    use Drupal\cap_commun\Plugin\Filter\CapCommunFilter;
    use Drupal\Core\Form\ConfigFormBase;

    final class Given
    {
        public function get(string $name): string
        {
            return ConfigFormBase::$saved;
        }

        public function set(string $name, string $value): self
        {
            ConfigFormBase::$saved = $value;
            return $this;
        }

        public function save(): self
        {
            return $this;
        }

        public function getCurrentLanguage(): self
        {
            return $this;
        }

        public function getId(): string
        {
            return 'fr';
        }
    }

    final class Drupal
    {
        public static function config(string $name): Given
        {
            return new Given();
        }

        public static function languageManager(): Given
        {
            return new Given();
        }
    }

    final class FormState implements Drupal\Core\Form\FormStateInterface
    {
        public array $errors = [];
        private array $values;

        public function __construct(array $values)
        {
            $this->values = $values;
        }

        public function getValue(string $name)
        {
            return $this->values[$name] ?? null;
        }

        public function setError(array $element, string $message): void
        {
            $this->errors[$element['#title']] = $message;
        }

        public function setErrorByName(string $name, string $message): void
        {
            $this->errors[$name] = $message;
        }
    }

    require "$package/cap_commun.module";
    foreach (['Plugin/Block/CapCommunBlock', 'Plugin/Filter/CapCommunFilter', 'Form/SettingsForm'] as $name) {
        require "$package/src/$name.php";
    }

    $calls = [
        'block' => function (array $asked): array {
            $block = new CapCommunBlock([]);
            $state = new FormState(['asked' => $asked]);
            $form = $block->blockForm([], $state);
            $block->blockValidate($form, $state);
            $block->blockSubmit($form, $state);
            return ['fields' => array_keys($form['asked']), 'errors' => $state->errors, 'built' => $block->build()];
        },
        'filter' => fn (string $text) => (new CapCommunFilter())->process($text, 'fr'),
        'settings' => function (string $local): array {
            $settings = new SettingsForm();
            $state = new FormState(['local' => $local]);
            $form = $settings->buildForm([], $state);
            $settings->validateForm($form, $state);
            if ($state->errors === []) {
                $settings->submitForm($form, $state);
            }
            return ['errors' => $state->errors, 'saved' => ConfigFormBase::$saved];
        },
    ];
}
