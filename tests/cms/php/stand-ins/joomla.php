<?php

/** Of Joomla, what the plugin extends and asks: a plugin with its settings, an application with its document. */

namespace Joomla\Event {
    interface SubscriberInterface
    {
        public static function getSubscribedEvents(): array;
    }

    class Event
    {
        private array $arguments;

        public function __construct(array $arguments)
        {
            $this->arguments = $arguments;
        }

        public function getArguments(): array
        {
            return $this->arguments;
        }
    }
}

namespace Joomla\CMS\Document {
    class HtmlDocument
    {
        public array $styles = [];
        public array $scripts = [];
        public array $tags = [];

        public function getWebAssetManager(): self
        {
            return $this;
        }

        public function registerAndUseStyle(string $name, string $uri): self
        {
            $this->styles[$name] = $uri;
            return $this;
        }

        public function registerAndUseScript(string $name, string $uri, array $options = [], array $attributes = []): self
        {
            $this->scripts[$name] = [$uri, $attributes];
            return $this;
        }

        public function addCustomTag(string $html): self
        {
            $this->tags[] = $html;
            return $this;
        }
    }
}

namespace Joomla\CMS\Uri {
    class Uri
    {
        public static function root(bool $pathonly = false): string
        {
            return '/site';
        }
    }
}

namespace Joomla\CMS\Plugin {
    class CMSPlugin
    {
        public $params;
        public $application;

        protected function getApplication()
        {
            return $this->application;
        }
    }
}

namespace {
    use CapCommun\Plugin\Content\Commun\Extension\Commun;
    use Joomla\CMS\Document\HtmlDocument;
    use Joomla\Event\Event;

    const _JEXEC = 1;
    require "$package/src/Extension/Commun.php";

    /** Answers each method with what it was given. */
    final class Given
    {
        private array $answers;

        public function __construct(array $answers)
        {
            $this->answers = $answers;
        }

        public function __call(string $method, array $arguments)
        {
            return $this->answers[$method];
        }
    }

    $calls = [
        'articles' => function (array $texts, string $local = '', bool $mayEdit = false, bool $named = false): array {
            $document = new HtmlDocument();
            $plugin = new Commun();
            $plugin->params = new Given(['get' => $local]);
            $plugin->application = new Given([
                'getDocument' => $document,
                'getLanguage' => new Given(['getTag' => 'fr-FR']),
                'getIdentity' => new Given(['authorise' => $mayEdit]),
            ]);
            [$method] = array_values(Commun::getSubscribedEvents());
            $drawn = array_map(function (string $text) use ($plugin, $method, $named): string {
                $item = (object) ['text' => $text];
                $arguments = ['context' => 'com_content.article', 'subject' => $item, 'params' => null, 'page' => 0];
                $plugin->$method(new Event($named ? $arguments : array_values($arguments)));
                return $item->text;
            }, $texts);
            return [
                'texts' => $drawn,
                'styles' => $document->styles,
                'scripts' => $document->scripts,
                'tags' => $document->tags,
            ];
        },
    ];
}
