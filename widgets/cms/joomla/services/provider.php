<?php

/** How Joomla makes the plugin. */

defined('_JEXEC') || die;

use CapCommun\Plugin\Content\Commun\Extension\Commun;
use Joomla\CMS\Extension\PluginInterface;
use Joomla\CMS\Factory;
use Joomla\CMS\Plugin\PluginHelper;
use Joomla\DI\Container;
use Joomla\DI\ServiceProviderInterface;
use Joomla\Event\DispatcherInterface;

return new class () implements ServiceProviderInterface {
    public function register(Container $container): void
    {
        $container->set(PluginInterface::class, function (Container $container): PluginInterface {
            // Joomla 4 takes it by reference.
            $dispatcher = $container->get(DispatcherInterface::class);
            $plugin = new Commun($dispatcher, (array) PluginHelper::getPlugin('content', 'commun'));
            $plugin->setApplication(Factory::getApplication());
            return $plugin;
        });
    }
};
