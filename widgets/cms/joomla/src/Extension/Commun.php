<?php

namespace CapCommun\Plugin\Content\Commun\Extension;

defined('_JEXEC') || die;

require_once dirname(__DIR__, 2) . '/module/load.php';

use CapCommun\Local;
use CapCommun\Module;
use CapCommun\Tag;
use Joomla\CMS\Document\HtmlDocument;
use Joomla\CMS\Plugin\CMSPlugin;
use Joomla\CMS\Uri\Uri;
use Joomla\Event\Event;
use Joomla\Event\SubscriberInterface;

/** `{commun widget=autodiagnostic questionnaire=maturite}` in an article or a module, and the files for it. */
final class Commun extends CMSPlugin implements SubscriberInterface
{
    /** The script's name for Joomla, and the sheet's. */
    private const FILES = 'plg_content_commun.loader';

    /** Once, whatever the number of texts. */
    private bool $isLocalThere = false;

    public static function getSubscribedEvents(): array
    {
        return ['onContentPrepare' => 'draw'];
    }

    /** The arguments have numbers in Joomla 4 and names in Joomla 5; their order is the same. */
    public function draw(Event $event): void
    {
        [$context, $item] = array_values($event->getArguments());
        // The search index reads texts, not widgets.
        if ($context === 'com_finder.indexer' || !is_object($item) || !is_string($item->text ?? null)) {
            return;
        }
        $local = $this->local();
        if (strpos($item->text, '{commun') !== false) {
            $item->text = Tag::replace('commun', $item->text, fn (array $asked): string => $this->widget($asked, $local));
        }
        if (strpos($item->text, 'data-commun-widget') !== false) {
            $this->addFiles($local);
        }
    }

    /** @param array<string, string> $asked */
    private function widget(array $asked, Local $local): string
    {
        if ($local->json() !== '') {
            $asked += ['config' => Local::ID];
        }
        $module = Module::of($asked, $this->language());
        return $this->told(array_merge($module->refused, $local->refused)) . $module->html;
    }

    /** The loader is never joined with other scripts: it finds its files beside itself. The sheet keeps the widgets' place. */
    private function addFiles(Local $local): void
    {
        $document = $this->getApplication()->getDocument();
        if (!$document instanceof HtmlDocument) {
            return;
        }
        $address = Uri::root(true) . '/media/plg_content_commun/files/cap-commun';
        $assets = $document->getWebAssetManager();
        $assets->registerAndUseStyle(self::FILES, "$address.css");
        $assets->registerAndUseScript(self::FILES, "$address.js", [], ['async' => true]);
        if ($local->script() !== '' && !$this->isLocalThere) {
            $document->addCustomTag($local->script());
            $this->isLocalThere = true;
        }
    }

    /** @param list<\CapCommun\Refusal> $refused for those who may correct; visitors are told nothing */
    private function told(array $refused): string
    {
        $user = $this->getApplication()->getIdentity();
        if ($refused === [] || !$user || !$user->authorise('core.edit', 'com_content')) {
            return '';
        }
        $lines = array_map(fn ($refusal): string => '<li>' . htmlspecialchars($refusal->message) . '</li>', $refused);
        return '<ul class="alert alert-warning">' . implode('', $lines) . '</ul>';
    }

    private function local(): Local
    {
        return Local::read((string) $this->params->get('local', ''), $this->language());
    }

    private function language(): string
    {
        return $this->getApplication()->getLanguage()->getTag();
    }
}
