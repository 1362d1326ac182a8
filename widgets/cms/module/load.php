<?php

/** What the modules of every content management system share. */

require_once __DIR__ . '/Options.php';
require_once __DIR__ . '/Refusal.php';
require_once __DIR__ . '/Module.php';
require_once __DIR__ . '/Local.php';
require_once __DIR__ . '/Tag.php';
