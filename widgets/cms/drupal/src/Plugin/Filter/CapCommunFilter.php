<?php

namespace Drupal\cap_commun\Plugin\Filter;

use Drupal\filter\FilterProcessResult;
use Drupal\filter\Plugin\FilterBase;

/**
 * Brings the script where a text holds `<div data-commun-widget="…">`.
 *
 * The text is left as it is. Where the format limits HTML, it must allow `<div data-commun-widget data-questionnaire …>`.
 *
 * @Filter(
 *   id = "cap_commun",
 *   title = @Translation("Cap commun: widgets written as <div data-commun-widget>"),
 *   type = Drupal\filter\Plugin\FilterInterface::TYPE_TRANSFORM_REVERSIBLE
 * )
 */
class CapCommunFilter extends FilterBase {

  /**
   * {@inheritdoc}
   */
  public function process($text, $langcode) {
    $result = new FilterProcessResult($text);
    if (strpos($text, 'data-commun-widget') !== FALSE) {
      $result->addAttachments(['library' => ['cap_commun/loader']] + cap_commun_local($langcode));
      $result->addCacheTags(['config:cap_commun.settings']);
    }
    return $result;
  }

}
