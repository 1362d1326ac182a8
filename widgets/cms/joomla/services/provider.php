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
            $settings = (array) PluginHelper::getPlugin('content', 'commun');
            $plugin = new Commun($container->get(DispatcherInterface::class), $settings);
            $plugin->setApplication(Factory::getApplication());
            return $plugin;
        });
    }
};
