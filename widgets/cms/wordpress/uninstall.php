<?php

/** Nothing stays behind but the blocks' comments and the shortcodes in the posts. */

defined('WP_UNINSTALL_PLUGIN') || exit;

delete_option('cap_commun_local');
